import { alignments } from './capacity.ts';

/** A picture being drawn: what is dark, and what belongs to a fixed pattern and is left alone by data and masks. */
export interface Drawing {
  size: number;
  dark: boolean[][];
  fixed: boolean[][];
}

const sizeOf = (version: number): number => version * 4 + 17;

/** The squares a reader finds its way by, with room kept for the format. */
export function fixedPatterns(version: number): Drawing {
  const size = sizeOf(version);
  const blank = (): boolean[][] => Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  const drawing: Drawing = { size, dark: blank(), fixed: blank() };
  for (let i = 0; i < size; i += 1) {
    put(drawing, 6, i, i % 2 === 0);
    put(drawing, i, 6, i % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(drawing, x, y, 4);
  const centres = alignmentCentres(version);
  const last = centres.length - 1;
  centres.forEach((x, i) => {
    centres.forEach((y, j) => {
      const onFinder = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!onFinder) square(drawing, x, y, 2);
    });
  });
  drawFormat(drawing, 0);
  drawVersion(drawing, version);
  return drawing;
}

function put({ dark, fixed, size }: Drawing, x: number, y: number, isDark: boolean): void {
  const [row, held] = [dark[y], fixed[y]];
  if (!row || !held || x < 0 || x >= size) return;
  row[x] = isDark;
  held[x] = true;
}

/** Rings around a centre: a finder (reach 4, its white edge included) or an alignment square (reach 2). */
function square(drawing: Drawing, x: number, y: number, reach: number): void {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      put(drawing, x + dx, y + dy, reach === 2 ? ring !== 1 : ring !== 2 && ring !== 4);
    }
  }
}

function alignmentCentres(version: number): number[] {
  const count = alignments(version);
  if (count === 0) return [];
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  const last = sizeOf(version) - 7;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => last - step * (count - 2 - i))];
}

/** A number followed by the remainder that protects it. */
function protect(value: number, bits: number, divisor: number): number {
  let remainder = value;
  for (let i = 0; i < bits; i += 1) remainder = (remainder << 1) ^ ((remainder >>> (bits - 1)) * divisor);
  return (value << bits) | remainder;
}

/** Says level M and the mask, twice. */
export function drawFormat(drawing: Drawing, mask: number): void {
  const bits = protect(mask, 10, 0x537) ^ 0x5412; // level M is 00
  const bit = (i: number): boolean => ((bits >>> i) & 1) === 1;
  const { size } = drawing;
  for (let i = 0; i < 15; i += 1) {
    const along = i < 6 ? i : i < 8 ? i + 1 : 14 - i;
    if (i < 8) put(drawing, 8, along, bit(i));
    else put(drawing, i === 8 ? 7 : along, 8, bit(i));
    if (i < 8) put(drawing, size - 1 - i, 8, bit(i));
    else put(drawing, 8, size - 15 + i, bit(i));
  }
  put(drawing, 8, size - 8, true);
}

/** From version 7 the version is written too, twice. */
function drawVersion(drawing: Drawing, version: number): void {
  if (version < 7) return;
  const bits = protect(version, 12, 0x1f25);
  for (let i = 0; i < 18; i += 1) {
    const isDark = ((bits >>> i) & 1) === 1;
    const [long, across] = [drawing.size - 11 + (i % 3), Math.floor(i / 3)];
    put(drawing, long, across, isDark);
    put(drawing, across, long, isDark);
  }
}
