import { errorCorrection } from './reed-solomon.ts';

/** Level M (mends 15%), versions 1 to 16: error correction bytes in each block, and how many blocks (ISO/IEC 18004, table 9). */
const BLOCKS: readonly (readonly [correction: number, blocks: number])[] = [
  [10, 1],
  [16, 1],
  [26, 1],
  [18, 2],
  [24, 2],
  [16, 4],
  [18, 4],
  [22, 4],
  [22, 5],
  [26, 5],
  [30, 5],
  [22, 8],
  [22, 9],
  [24, 9],
  [24, 10],
  [28, 10],
];

/** How many alignment squares a side has. */
export const alignments = (version: number): number => (version === 1 ? 0 : Math.floor(version / 7) + 2);

/** The bytes a version holds, data and correction together: every square that is not part of a fixed pattern. */
function bytesOf(version: number): number {
  const count = alignments(version);
  const fixed = count === 0 ? 0 : (25 * count - 10) * count - 55 + (version >= 7 ? 36 : 0);
  return Math.floor(((16 * version + 128) * version + 64 - fixed) / 8);
}

const lengthBits = (version: number): number => (version < 10 ? 8 : 16);

function dataBytes(version: number): number {
  const [correction, blocks] = BLOCKS[version - 1] ?? [0, 0];
  return bytesOf(version) - correction * blocks;
}

/** The smallest version that holds so many bytes. Throws RangeError above 450. */
export function versionFor(length: number): number {
  const found = BLOCKS.findIndex((_, i) => 4 + lengthBits(i + 1) + length * 8 <= dataBytes(i + 1) * 8);
  if (found < 0) throw new RangeError('That is too long for a QR code here.');
  return found + 1;
}

/** The text's bytes as they are laid into the picture: mode, length, padding, correction, blocks woven together. */
export function codewords(text: Buffer, version: number): number[] {
  const room = dataBytes(version) * 8;
  const bits = `0100${text.length.toString(2).padStart(lengthBits(version), '0')}${[...text].map((byte) => byte.toString(2).padStart(8, '0')).join('')}`;
  const ended = bits.padEnd(Math.min(room, bits.length + 4), '0');
  const whole = ended.padEnd(Math.ceil(ended.length / 8) * 8, '0');
  const data = (whole.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  for (let pad = 0xec; data.length < room / 8; pad ^= 0xec ^ 0x11) data.push(pad);
  return weave(data, version);
}

function weave(data: readonly number[], version: number): number[] {
  const [correction, count] = BLOCKS[version - 1] ?? [0, 1];
  const short = Math.floor(data.length / count);
  const longer = data.length % count;
  const blocks: number[][] = [];
  for (let i = 0, at = 0; i < count; i += 1) {
    const length = short + (i >= count - longer ? 1 : 0);
    blocks.push(data.slice(at, at + length));
    at += length;
  }
  const column = (rows: readonly (readonly number[])[], i: number): number[] =>
    rows.flatMap((row) => (row[i] === undefined ? [] : [row[i]]));
  const mending = blocks.map((block) => errorCorrection(block, correction));
  return [
    ...Array.from({ length: short + 1 }, (_, i) => column(blocks, i)).flat(),
    ...Array.from({ length: correction }, (_, i) => column(mending, i)).flat(),
  ];
}
