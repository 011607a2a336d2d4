import { describe, expect, it } from 'vitest';
import { idOf, idOfKey } from './identifiers.ts';
import { Seed } from './seed.ts';

describe('chance from a seed', () => {
  it('gives the same numbers for the same words, and others for any other', () => {
    const draw = (seed: number, purpose: string, index: number, within: number): number[] => {
      const chance = new Seed(seed).chance(purpose, index, within);
      return [chance.next(), chance.next(), chance.next()];
    };
    expect(draw(1, 'child', 4, 2)).toEqual(draw(1, 'child', 4, 2));
    const others = [draw(2, 'child', 4, 2), draw(1, 'adult', 4, 2), draw(1, 'child', 5, 2), draw(1, 'child', 4, 3)];
    for (const other of others) expect(other).not.toEqual(draw(1, 'child', 4, 2));
  });

  it('is known to the last bit, so that no release changes a borough unawares', () => {
    expect(idOf(new Seed(7), 'child', 0)).toBe(idOf(new Seed(7), 'child', 0));
    expect([idOf(new Seed(7), 'child', 0), idOfKey(new Seed(7), 'staff', 'screener')]).toMatchInlineSnapshot(`
      [
        "b68ee0c2-6505-8a44-98b0-a238236f5092",
        "5e525bdb-3465-8b3a-a4e2-7956246ef873",
      ]
    `);
  });

  it('spreads evenly: ten boxes of 10,000 draws each hold about a tenth', () => {
    const boxes = new Array<number>(10).fill(0);
    const chance = new Seed(3).chance('boxes');
    for (let i = 0; i < 100_000; i++) {
      const box = chance.below(10);
      boxes[box] = (boxes[box] ?? 0) + 1;
    }
    for (const count of boxes) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('makes well formed version 8 UUIDs, all different', () => {
    const seed = new Seed(11);
    const ids = new Set<string>();
    for (let i = 0; i < 20_000; i++) {
      for (const within of [0, 1]) ids.add(idOf(seed, 'record', i, within));
    }
    expect(ids.size).toBe(40_000);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it.each([-1, 0.5, 4294967296, Number.NaN])('refuses the seed %s in plain words', (seed) => {
    expect(() => new Seed(seed)).toThrow(/whole number from 0 to 4294967295/);
  });
});
