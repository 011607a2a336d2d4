import { codewords, versionFor } from './capacity.ts';
import { type Drawing, drawFormat, fixedPatterns } from './fixed-patterns.ts';
import { MASKS, penalty } from './mask.ts';

/**
 * A text as the squares of a QR code, true where dark, without the white edge (ISO/IEC 18004; bytes, level M, versions 1
 * to 16). Throws RangeError for more than 450 bytes.
 */
export function qrSquares(text: string): boolean[][] {
  const bytes = Buffer.from(text);
  const version = versionFor(bytes.length);
  const data = codewords(bytes, version);
  const drawings = MASKS.map((mask, number) => {
    const drawing = fixedPatterns(version);
    drawFormat(drawing, number);
    layData(drawing, data, mask);
    return drawing;
  });
  const [best] = drawings.sort((a, b) => penalty(a) - penalty(b));
  return best?.dark ?? [];
}

/** Up and down in columns two wide, from the right, past whatever is fixed; the timing column is stepped over. */
function layData(
  { dark, fixed, size }: Drawing,
  data: readonly number[],
  mask: (x: number, y: number) => boolean,
): void {
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const goesUp = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step += 1) {
      const y = goesUp ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = dark[y];
        if (!row || fixed[y]?.[x]) continue;
        const isOne = (((data[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1;
        row[x] = isOne !== mask(x, y);
        bit += 1;
      }
    }
  }
}
