import { describe, expect, it } from 'vitest';
import { Seed } from '../chance/seed.ts';
import { AREAS, areaOfCell, areasAt, WARDS, wardsAt } from './areas.ts';
import { drawTown } from './drawing.ts';
import { townGeoJson } from './geojson.ts';
import { HEIGHT, toPosition, WIDTH } from './grid.ts';
import { LANDMARKS } from './landmarks.ts';
import { GROUNDS } from './parks.ts';
import { isInside, turn } from './polygon.ts';
import { LOCAL_STREETS, MAIN_ROADS } from './streets.ts';

describe('the town', () => {
  it('has nine wards and forty areas, all drawn anticlockwise and closed', () => {
    expect([WARDS.length, AREAS.length]).toEqual([9, 40]);
    for (const { outline } of [...WARDS, ...AREAS, ...GROUNDS]) {
      expect(outline.at(-1)).toEqual(outline[0]);
      expect(turn(outline)).toBeGreaterThan(0);
    }
  });

  it('tiles: 20,000 random points inland each fall in exactly one ward and one area of that ward', () => {
    const chance = new Seed(1).chance('points');
    for (let i = 0; i < 20_000; i++) {
      const point = toPosition([200 + chance.fraction() * (WIDTH - 600), 100 + chance.fraction() * (HEIGHT - 200)]);
      const [wards, areas] = [wardsAt(point), areasAt(point)];
      expect(wards).toHaveLength(1);
      expect(areas).toHaveLength(1);
      expect(areas[0]?.wardCode).toBe(wards[0]?.code);
    }
  });

  it('would notice a gap, an overlap and a wrong ward', () => {
    const [first, second] = AREAS;
    if (first === undefined || second === undefined) throw new Error('The town has no areas.');
    const middleOf = (area: typeof first) => toPosition([(area.column + 0.5) * 800, (area.row + 0.5) * 1000]);
    expect(isInside(middleOf(first), first.outline)).toBe(true);
    expect(isInside(middleOf(second), first.outline)).toBe(false);
    expect(wardsAt(toPosition([-900, -900]))).toHaveLength(0);
    expect(turn([...first.outline].reverse())).toBeLessThan(0);
  });

  it('keeps every street, park and landmark in the area that says it holds it', () => {
    for (const { areaCode, line } of LOCAL_STREETS) {
      for (const point of line) expect(areasAt(point).map(({ code }) => code)).toEqual([areaCode]);
    }
    for (const { areaCell, outline } of GROUNDS) {
      for (const point of outline) expect(areasAt(point)).toEqual([areaOfCell(...areaCell)]);
    }
    for (const { areaCell, position } of LANDMARKS) expect(areasAt(position)).toEqual([areaOfCell(...areaCell)]);
  });

  it('gives every street its own name and its own postcode, in an area no post goes to', () => {
    const streets = [...MAIN_ROADS, ...LOCAL_STREETS];
    expect(new Set(streets.map(({ name }) => name)).size).toBe(streets.length);
    expect(new Set(streets.map(({ postcode }) => postcode)).size).toBe(streets.length);
    for (const { postcode } of streets) expect(postcode).toMatch(/^QX[1-9] [1-9][A-Z]{2}$/);
  });

  it('lies wholly in the North Sea, far from any coast', () => {
    const positions = JSON.stringify(townGeoJson()).matchAll(/\[(-?\d+\.?\d*),(-?\d+\.?\d*)\]/g);
    let count = 0;
    for (const [, longitude, latitude] of positions) {
      count += 1;
      expect(Number(longitude)).toBeGreaterThan(0.98);
      expect(Number(longitude)).toBeLessThan(1.12);
      expect(Number(latitude)).toBeGreaterThan(54.19);
      expect(Number(latitude)).toBeLessThan(54.26);
    }
    expect(count).toBeGreaterThan(1500);
  });

  it('has what a town has: six schools and one alternative provision, a river, bus routes, parks, an estate', () => {
    const kinds = townGeoJson().features.map(({ properties }) => properties.kind);
    const count = (kind: string): number => kinds.filter((one) => one === kind).length;
    expect({
      school: count('school'),
      alternativeProvision: count('alternativeProvision'),
      river: count('river'),
      busRoute: count('busRoute'),
      park: count('park'),
      stairwell: count('stairwell'),
      youthClub: count('youthClub'),
      leisureCentre: count('leisureCentre'),
    }).toEqual({
      school: 6,
      alternativeProvision: 1,
      river: 1,
      busRoute: 3,
      park: 4,
      stairwell: 1,
      youthClub: 1,
      leisureCentre: 1,
    });
  });

  it('draws itself as path data with only letters, figures and signs', () => {
    const { paths, points, wardNames } = drawTown();
    for (const { d } of paths) expect(d).toMatch(/^M[\d .L-]+Z?$/);
    expect(points).toHaveLength(LANDMARKS.length);
    expect(wardNames.map(({ name }) => name)).toContain('Lantern Hill');
  });
});
