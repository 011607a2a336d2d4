import type { Position } from '../types/place.ts';
import { AREAS, WARDS } from './areas.ts';
import { HEIGHT, toMetres, toPosition, WIDTH } from './grid.ts';
import { LANDMARKS } from './landmarks.ts';
import { coast } from './lattice.ts';
import { TOWN_LINES } from './lines.ts';
import { GROUNDS } from './parks.ts';
import { LOCAL_STREETS, MAIN_ROADS } from './streets.ts';

/** One shape of the drawing: a page gives each layer its own class. */
export interface DrawnPath {
  readonly layer:
    | 'beyond'
    | 'land'
    | 'ward'
    | 'area'
    | 'park'
    | 'estate'
    | 'street'
    | 'main'
    | 'river'
    | 'railway'
    | 'busRoute'
    | 'path';
  readonly name: string;
  /** The `d` of an SVG path; one unit is ten metres. */
  readonly d: string;
}

export interface DrawnPoint {
  readonly kind: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** A plain drawing of the town, north at the top, for a page to lay out in SVG. */
export interface TownDrawing {
  readonly viewBox: string;
  readonly paths: readonly DrawnPath[];
  readonly points: readonly DrawnPoint[];
  readonly wardNames: readonly DrawnPoint[];
}

const MARGIN = 30;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Where a position falls on the drawing. */
export function onDrawing(position: Position): { readonly x: number; readonly y: number } {
  const [east, north] = toMetres(position);
  return { x: tenth(east / 10), y: tenth((HEIGHT - north) / 10) };
}

function path(line: readonly Position[], closed: boolean): string {
  const points = (closed ? line.slice(0, -1) : line).map(onDrawing);
  return `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}${closed ? 'Z' : ''}`;
}

function middle(outline: readonly Position[]): { readonly x: number; readonly y: number } {
  const points = outline.slice(1).map(onDrawing);
  return {
    x: tenth(points.reduce((sum, { x }) => sum + x, 0) / points.length),
    y: tenth(points.reduce((sum, { y }) => sum + y, 0) / points.length),
  };
}

/** The land that goes on past the town's edge, north, west and south. */
function beyond(): string {
  const shore = coast().map(toPosition).map(onDrawing);
  const [south, north] = [shore[0]?.x ?? 0, shore.at(-1)?.x ?? 0];
  const [bottom, top] = [HEIGHT / 10 + MARGIN, -MARGIN];
  const points = [`${south} ${bottom}`, ...shore.map(({ x, y }) => `${x} ${y}`), `${north} ${top}`];
  return `M${points.join('L')}L${-MARGIN} ${top}L${-MARGIN} ${bottom}Z`;
}

/** Layers come in the order to be drawn: the first lies underneath. */
export function drawTown(): TownDrawing {
  return {
    viewBox: `${-MARGIN} ${-MARGIN} ${WIDTH / 10 + 2 * MARGIN} ${HEIGHT / 10 + 2 * MARGIN}`,
    paths: [
      { layer: 'beyond', name: 'The next council', d: beyond() },
      ...AREAS.map(({ name, outline }) => ({ layer: 'land', name, d: path(outline, true) }) as const),
      ...GROUNDS.map(({ kind, name, outline }) => ({ layer: kind, name, d: path(outline, true) })),
      ...LOCAL_STREETS.map(({ name, line }) => ({ layer: 'street', name, d: path(line, false) }) as const),
      ...AREAS.map(({ name, outline }) => ({ layer: 'area', name, d: path(outline, true) }) as const),
      ...TOWN_LINES.filter(({ kind }) => kind === 'river').map(
        ({ name, line }) => ({ layer: 'river', name, d: path(line, false) }) as const,
      ),
      ...MAIN_ROADS.map(({ name, line }) => ({ layer: 'main', name, d: path(line, false) }) as const),
      ...WARDS.map(({ name, outline }) => ({ layer: 'ward', name, d: path(outline, true) }) as const),
      ...TOWN_LINES.filter(({ kind }) => kind !== 'river').map(({ kind, name, line }) => ({
        layer: kind,
        name,
        d: path(line, false),
      })),
    ],
    points: LANDMARKS.map(({ kind, name, position }) => ({ kind, name, ...onDrawing(position) })),
    wardNames: WARDS.map(({ name, outline }) => ({ kind: 'ward', name, ...middle(outline) })),
  };
}
