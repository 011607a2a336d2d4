import type { Boundary } from './boundaries/boundary.ts';
import { type Collection, collectionIn, type Slice } from './boundaries/collection.ts';
import { type CoordinateSystem, declaredSystem, systemOf } from './boundaries/coordinate-system.ts';
import { crossingIn } from './boundaries/crossing.ts';
import { featureIn, parsed } from './boundaries/feature.ts';
import { firstPosition, shapeIn } from './boundaries/geometry.ts';
import { namingIn } from './boundaries/naming.ts';
import { boundsOf } from './boundaries/shape.ts';
import { FileRefused } from './file-refused.ts';
import { type Read, type Remark, reject, row } from './row.ts';
import type { Source } from './source.ts';
import { utf8BytesOf } from './utf8.ts';

const LARGEST_FILE = 200 * 1024 * 1024;

/**
 * Reads the outlines of wards and lower layer super output areas from GeoJSON, in WGS84 or the British National Grid.
 * The file is held in memory; its features are parsed one at a time.
 *
 * @throws FileRefused where the file is not a GeoJSON FeatureCollection, is in other coordinates, or is over 200 MB.
 */
export async function* readBoundaries(source: Source): AsyncGenerator<Read<Boundary>> {
  const { features, system } = areasIn(collectionIn(await wholeFile(source)));
  const seen = new Set<string>();
  for (const slice of features) {
    const read = boundaryIn(slice, system);
    const key = read.kind === 'row' ? `${read.value.kind} ${read.value.edition} ${read.value.code}` : '';
    if (seen.has(key))
      yield rejected(slice, 'code', 'repeated-code', 'An earlier feature of this file has the same code.');
    else yield read;
    if (read.kind === 'row') seen.add(key);
  }
}

async function wholeFile(source: Source): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of utf8BytesOf(source, 'a GeoJSON file')) {
    length += piece.length;
    if (length > LARGEST_FILE)
      throw new FileRefused('The file is larger than 200 MB. Use a generalised version of the boundaries.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function areasIn({ type, crs, features }: Collection): {
  readonly features: readonly Slice[];
  readonly system: CoordinateSystem;
} {
  if (type === null || parsed(type.text) !== 'FeatureCollection' || features === null) {
    throw new FileRefused('The file is JSON, but not a GeoJSON FeatureCollection.');
  }
  if (features.length === 0) throw new FileRefused('There are no features in the file.');
  const declared = crs === null ? null : declaredSystem(parsed(crs.text), crs.line);
  return { features, system: declared ?? systemBySample(features) };
}

/** A file that does not declare its coordinates is judged by the first position in it. */
function systemBySample(features: readonly Slice[]): CoordinateSystem {
  for (const slice of features) {
    const position = firstPosition(featureIn(slice)?.geometry);
    if (position === null) continue;
    const system = systemOf(position);
    if (system !== null) return system;
    throw new FileRefused(
      'the coordinates are neither degrees in WGS84 nor metres of the British National Grid.',
      slice.line,
    );
  }
  return 'WGS84';
}

function boundaryIn(slice: Slice, system: CoordinateSystem): Read<Boundary> {
  const feature = featureIn(slice);
  if (feature === null) return rejected(slice, null, 'not-a-feature', 'This is not a GeoJSON feature.');
  const named = namingIn(feature.properties);
  if (!named.ok) return rejected(slice, named.column, named.code, named.reason);
  const drawn = shapeIn(feature.geometry, system);
  if (!drawn.ok) return rejected(slice, 'geometry', drawn.code, drawn.reason);
  const warnings: Remark[] = [];
  const warn = (column: string, code: string, reason: string) =>
    warnings.push({ line: slice.line, column, code, reason });
  if (named.nameMissing) warn('name', 'no-name', 'There is no name, so the code stands for it.');
  const crossing = crossingIn(drawn.shape);
  if (crossing !== null) warn('geometry', 'crosses-itself', `The outline crosses itself near ${crossing.join(', ')}.`);
  return row(slice.line, { ...named.naming, shape: drawn.shape, bounds: boundsOf(drawn.shape) }, warnings);
}

function rejected(slice: Slice, column: string | null, code: string, reason: string): Read<Boundary> {
  return reject(slice.text, [{ line: slice.line, column, code, reason }]);
}
