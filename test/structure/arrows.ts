import type { Import } from './sources.ts';

/** Tests and what only they use may reach anywhere; no arrow is drawn from them. */
export const isTest = (file: string): boolean =>
  /\.test\.tsx?$|\/testing\/|\/arbitraries\.ts$/.test(file) || file.startsWith('test/');

/** Files that put the rooms together: the command line, the server, and the commands that need the whole house. */
const isComposition = (file: string): boolean => /^src\/[^/]+\.ts$/.test(file) || file.startsWith('src/house/');

/** The room a file is in: a folder directly below src/; null for what puts rooms together and for what is not in src/. */
export function roomOf(file: string): string | null {
  return isComposition(file) ? null : (/^src\/([^/]+)\//.exec(file)?.[1] ?? null);
}

/** Rooms that read the road and are never read by it. */
const READERS = ['picture', 'partnership'];

/** Imports past a room's index, each with why. */
export const PAST_THE_INDEX: Record<string, string> = {
  'bench/bare-server.ts → src/subjects/list/find-subjects.ts': 'asks the very query that the page is measured against',
};

const isFront = (file: string): boolean => /^src\/[^/]+\/index\.tsx?$/.test(file);

/** What is wrong with one import by the arrows of docs/architecture.md; null when nothing is. */
export function faultOf({ from, to }: Import): string | null {
  const [here, there] = [roomOf(from), roomOf(to)];
  const arrow = `${from} → ${to}`;
  if (isTest(from)) return null;
  if (isTest(to)) return `${arrow}: a test's own file is used by what is not a test`;
  if (here === there && here !== null) return null;
  if (here === 'kernel') return `${arrow}: the kernel knows no room`;
  if (here !== null && there === null && to.startsWith('src/')) return `${arrow}: a room knows nothing of the house`;
  if (there === null || there === 'kernel') return null;
  if (here !== null && READERS.includes(there) && !READERS.includes(here))
    return `${arrow}: the road never reads ${there}`;
  return isFront(to) || arrow in PAST_THE_INDEX ? null : `${arrow}: a room is entered by its index.ts`;
}

/** The arrows between rooms, the kernel left out: each room and those it imports. */
export function arrowsBetween(imports: readonly Import[]): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [here, there] = [roomOf(from), roomOf(to)];
    if (isTest(from) || !here || !there || here === there || there === 'kernel') continue;
    arrows.set(here, (arrows.get(here) ?? new Set()).add(there));
  }
  return arrows;
}

/** A way round in a circle, first room named again at the end; null when every arrow leads down. */
export function circleIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const walk = (room: string, path: readonly string[]): string[] | null => {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room];
    if (done.has(room)) return null;
    for (const next of arrows.get(room) ?? []) {
      const circle = walk(next, [...path, room]);
      if (circle) return circle;
    }
    done.add(room);
    return null;
  };
  for (const room of arrows.keys()) {
    const circle = walk(room, []);
    if (circle) return circle;
  }
  return null;
}
