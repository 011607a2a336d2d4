import type { AreaKind, Boundary } from '../../reading/boundaries/boundary.ts';
import { type Read, reject } from '../../reading/row.ts';

/** Keeps the areas of one kind, where only that kind was asked for; any other is rejected. */
export async function* ofKind(
  reads: AsyncIterable<Read<Boundary>>,
  wanted: AreaKind | null,
): AsyncGenerator<Read<Boundary>> {
  for await (const read of reads) {
    if (wanted === null || read.kind === 'reject' || read.value.kind === wanted) yield read;
    else {
      const reason = `This is ${words[read.value.kind]}, and only ${words[wanted]} was asked for.`;
      yield reject(featureOf(read.value), [{ line: read.line, column: null, code: 'another-kind', reason }]);
    }
  }
}

const words = { ward: 'a ward', lsoa: 'a lower layer super output area' } as const;
const prefixes = { ward: 'WD', lsoa: 'LSOA' } as const;

/** The area as a GeoJSON feature again, in WGS84, so that it can be had back with the rejects. */
function featureOf({ kind, code, name, edition, shape }: Boundary): string {
  const area = `${prefixes[kind]}${String((edition ?? 2000) % 100).padStart(2, '0')}`;
  return JSON.stringify({
    type: 'Feature',
    properties: { [`${area}CD`]: code, [`${area}NM`]: name },
    geometry: { type: 'MultiPolygon', coordinates: shape },
  });
}
