import type { Position, Ring, Shape } from './shape.ts';

/** How many pairs of edges are looked at in one shape; past it, nothing is said. */
const MOST_PAIRS = 5_000_000;

interface Edge {
  readonly from: Position;
  readonly to: Position;
  readonly west: number;
  readonly east: number;
}

/**
 * Where a ring of the shape crosses itself, or null where none is found to. Such a ring still answers whether a point
 * is inside (by the even-odd rule), but perhaps not as its maker meant. Rings that only touch themselves are left alone.
 */
export function crossingIn(shape: Shape): Position | null {
  const pairs = { left: MOST_PAIRS };
  for (const ring of shape.flat()) {
    const crossing = crossingOf(ring, pairs);
    if (crossing !== null) return crossing;
  }
  return null;
}

/** Edges from west to east; each is held against those that begin before it ends. */
function crossingOf(ring: Ring, pairs: { left: number }): Position | null {
  const edges = edgesOf(ring);
  for (const [at, edge] of edges.entries()) {
    for (let next = at + 1; next < edges.length; next++) {
      const other = edges[next];
      if (other === undefined || other.west > edge.east) break;
      if (pairs.left-- <= 0) return null;
      if (cross(edge, other)) return other.from;
    }
  }
  return null;
}

function edgesOf(ring: Ring): readonly Edge[] {
  return ring
    .slice(1)
    .map((to, at): Edge => {
      const from = ring[at] ?? to;
      return { from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) };
    })
    .sort((one, other) => one.west - other.west);
}

function cross(one: Edge, other: Edge): boolean {
  return side(one, other.from) * side(one, other.to) < 0 && side(other, one.from) * side(other, one.to) < 0;
}

/** Which side of an edge a position is on: above 0 to the left, below 0 to the right. */
function side({ from, to }: Edge, position: Position): number {
  return Math.sign((to[0] - from[0]) * (position[1] - from[1]) - (position[0] - from[0]) * (to[1] - from[1]));
}
