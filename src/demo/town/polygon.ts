import type { Position } from '../types/place.ts';

/** Whether a position lies inside a closed outline, by counting the sides a line to the east crosses. */
export function isInside([x, y]: Position, outline: readonly Position[]): boolean {
  let inside = false;
  for (let i = 1; i < outline.length; i++) {
    const [from, to] = [outline[i - 1], outline[i]];
    if (from === undefined || to === undefined) continue;
    const [low, high] = from[1] <= to[1] ? [from, to] : [to, from];
    const level = low[1] <= y && y < high[1];
    if (level && x < low[0] + ((y - low[1]) / (high[1] - low[1])) * (high[0] - low[0])) inside = !inside;
  }
  return inside;
}

/** Twice the area in square degrees: positive when the outline runs anticlockwise (RFC 7946 §3.1.6). */
export function turn(outline: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < outline.length; i++) {
    const [from, to] = [outline[i - 1], outline[i]];
    if (from !== undefined && to !== undefined) sum += from[0] * to[1] - to[0] * from[1];
  }
  return sum;
}
