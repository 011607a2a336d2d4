import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, type Polygon, type Position, type Ring, type Shape } from './boundaries/shape.ts';
import { contains } from './point-in-polygon.ts';

const area = (...shape: Shape) => ({ shape, bounds: boundsOf(shape) });
const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const at = (longitude: number, latitude: number) => ({ longitude, latitude });

/** How often a ring winds round a point, by adding up the angles it turns through: another way to the same answer. */
function winding(ring: Ring, { longitude, latitude }: { longitude: number; latitude: number }): number {
  const angles = ring.map(([x, y]) => Math.atan2(y - latitude, x - longitude));
  const turns = angles.slice(1).map((angle, index) => {
    const turn = angle - (angles[index] ?? 0);
    return turn - 2 * Math.PI * Math.round(turn / (2 * Math.PI));
  });
  return Math.round(turns.reduce((sum, turn) => sum + turn, 0) / (2 * Math.PI));
}

function windsRound([outer = [], ...holes]: Polygon, point: { longitude: number; latitude: number }): boolean {
  return winding(outer, point) !== 0 && holes.every((hole) => winding(hole, point) === 0);
}

/** How near a point is to an edge, in degrees. */
function nearness(ring: Ring, { longitude, latitude }: { longitude: number; latitude: number }): number {
  const distances = ring.slice(1).map(([bx, by], index) => {
    const [ax, ay] = ring[index] ?? [bx, by];
    const along = ((longitude - ax) * (bx - ax) + (latitude - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1);
    const part = Math.max(0, Math.min(1, along));
    return Math.hypot(longitude - ax - part * (bx - ax), latitude - ay - part * (by - ay));
  });
  return Math.min(...distances);
}

/** Star-shaped rings round (0, 52): never crossing themselves, as jagged as chance makes them. */
const star = (least: number, most: number): fc.Arbitrary<Ring> =>
  fc.array(fc.double({ min: least, max: most, noNaN: true }), { minLength: 3, maxLength: 12 }).chain((radii) =>
    fc.boolean().map((clockwise) => {
      const corners = radii.map((radius, index): Position => {
        const angle = (2 * Math.PI * index) / radii.length;
        return [radius * Math.cos(angle), 52 + radius * Math.sin(angle)];
      });
      const ring = clockwise ? corners.toReversed() : corners;
      return [...ring, ring[0] ?? [0, 52]];
    }),
  );
const point = fc.record({
  longitude: fc.double({ min: -1.2, max: 1.2, noNaN: true }),
  latitude: fc.double({ min: 50.8, max: 53.2, noNaN: true }),
});

describe('whether a point is in an area', () => {
  it('agrees with the winding number, holes and islands included, wherever the point is not on an edge', () => {
    const counts = { inside: 0, outside: 0 };
    fc.assert(
      fc.property(star(0.4, 1), star(0.1, 0.39), point, (outer, inner, where) => {
        const island: Polygon = [square(1.05, 52, 0.1)];
        const shape: Shape = [[outer, inner], island];
        fc.pre(shape.flat().every((ring) => nearness(ring, where) > 1e-9));
        const expected = shape.some((polygon) => windsRound(polygon, where));
        expect(contains(area(...shape), where)).toBe(expected);
        counts[expected ? 'inside' : 'outside']++;
      }),
      { numRuns: 5000 },
    );
    expect(Math.min(counts.inside, counts.outside)).toBeGreaterThan(500);
  });

  it('on an edge or a corner is in where the area lies to the east or north', () => {
    const one = area([square(0, 52, 1)]);
    const expected = {
      in: [
        [0, 52.5],
        [0.5, 52],
        [0, 52],
      ],
      out: [
        [1, 52.5],
        [0.5, 53],
        [1, 53],
        [1, 52],
        [0, 53],
      ],
    };
    expect(expected.in.filter(([x = 0, y = 0]) => !contains(one, at(x, y)))).toEqual([]);
    expect(expected.out.filter(([x = 0, y = 0]) => contains(one, at(x, y)))).toEqual([]);
  });

  it('on the edge of a hole is in one of the area and what fills the hole', () => {
    const hole = square(0.25, 52.25, 0.5);
    for (const [x, y] of [
      [0.25, 52.5],
      [0.75, 52.5],
      [0.5, 52.25],
      [0.5, 52.75],
      [0.25, 52.25],
      [0.75, 52.75],
    ] as const) {
      const inBoth = [area([square(0, 52, 1), hole]), area([hole])].map((one) => contains(one, at(x, y)));
      expect(inBoth.filter(Boolean)).toEqual([true]);
    }
  });

  it('puts every point of a rectangle cut in two by a crooked line in exactly one part, on the line too', () => {
    const bend = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(bend, { minLength: 1, maxLength: 8 }),
        fc.double({ min: -0.99, max: 0.99, noNaN: true }),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (bends, x, pick, part) => {
          const line = bends.map((bent, index): Position => [bent, 52 + (index + 1) / (bends.length + 1)]);
          const whole: Ring = [[0, 52], ...line, [0, 53]];
          const west = area([[[-1, 52], ...whole, [-1, 53], [-1, 52]]]);
          const east = area([[[1, 52], [1, 53], ...whole.toReversed(), [1, 52]]]);
          const [from, to] = [
            whole[pick % (whole.length - 1)] ?? [0, 52],
            whole[(pick % (whole.length - 1)) + 1] ?? [0, 53],
          ];
          const onLine = at(
            from[0] + part * (to[0] - from[0]),
            Math.min(from[1] + part * (to[1] - from[1]), 52.999999),
          );
          for (const where of [onLine, at(from[0], from[1]), at(x, 52 + part * 0.999)]) {
            expect([contains(west, where), contains(east, where)].filter(Boolean).length).toBe(1);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('outside the rectangle round the area is out', () => {
    const one = area([square(0, 52, 1)]);
    expect(
      [at(-0.1, 52.5), at(1.1, 52.5), at(0.5, 51.9), at(0.5, 53.1), at(Number.NaN, 52)].map((where) =>
        contains(one, where),
      ),
    ).toEqual(Array(5).fill(false));
  });
});
