import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { versionFor } from './capacity.ts';
import { drawFormat, fixedPatterns } from './fixed-patterns.ts';
import { qrSquares } from './qr-squares.ts';
import { errorCorrection, multiply } from './reed-solomon.ts';

const drawn = (squares: readonly (readonly boolean[])[]): string =>
  squares.map((row) => row.map((isDark) => (isDark ? '#' : '.')).join('')).join('\n');

test('error correction: "HELLO WORLD" at level M', () => {
  const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
  expect(errorCorrection(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
});

test('whatever the data, with its correction it has every root of the generator: a reader finds no fault in it', () => {
  const bytes = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(bytes, fc.integer({ min: 7, max: 30 }), (data, degree) => {
      const whole = [...data, ...errorCorrection(data, degree)];
      for (let i = 0, root = 1; i < degree; i += 1, root = multiply(root, 2)) {
        expect(whole.reduce((sum, byte) => multiply(sum, root) ^ byte, 0)).toBe(0);
      }
    }),
    { numRuns: 100 },
  );
});

// ISO/IEC 18004, annex C: level M with each mask, most significant first.
test.each(
  ['101010000010010', '101000100100101', '101111001111100', '101101101001011']
    .concat(['100010111111001', '100000011001110', '100111110010111', '100101010100000'])
    .map((bits, mask) => [mask, bits] as const),
)('the format of mask %d is written %s', (mask, bits) => {
  const drawing = fixedPatterns(1);
  drawFormat(drawing, mask);
  const below = [20, 19, 18, 17, 16, 15, 14].map((y) => drawing.dark[y]?.[8]);
  const beside = [13, 14, 15, 16, 17, 18, 19, 20].map((x) => drawing.dark[8]?.[x]);
  expect([...below, ...beside].map((isDark) => (isDark ? '1' : '0')).join('')).toBe(bits);
});

test('a version is large enough, and the largest there is ends at 450 bytes', () => {
  expect([14, 15, 26, 27, 213, 214, 450].map(versionFor)).toEqual([1, 2, 2, 3, 10, 11, 16]);
  expect(() => versionFor(451)).toThrow(RangeError);
});

// These three pictures were read back by an independent reader, byte for byte, when they were written down here.
test('"Kith" looks like this', () => {
  expect(drawn(qrSquares('Kith'))).toBe(`#######..#.##.#######
#.....#.#.#.#.#.....#
#.###.#...##..#.###.#
#.###.#..#..#.#.###.#
#.###.#.#..##.#.###.#
#.....#...##..#.....#
#######.#.#.#.#######
.........#...........
#.#.#.#.....#...#..#.
#.#......#.#.#.#.####
...#.##.####.###.####
.#...#.#.#.###.##...#
#.##..#.#.##.###.#...
........##....#....#.
#######..##.#...#.###
#.....#...#...#....#.
#.###.#.#...#.#.#..##
#.###.#....#.#.#.###.
#.###.#.#..#.###..#.#
#.....#..#.###.###.#.
#######.#.##.###..###`);
});

test.each([
  [
    'otpauth://totp/Kith:amina%40test.example?issuer=Kith&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30',
    '861d650102b68969381e4b5371e5ea841095f07422f97943c1f8b1ce293cf293',
  ],
  ['é'.repeat(200), '9bda640410374b1248ffb0e4062df3c00cc2de0bbf4a5300f953194502681222'],
])('%s', (text, digest) => {
  expect(
    createHash('sha256')
      .update(drawn(qrSquares(text)))
      .digest('hex'),
  ).toBe(digest);
});
