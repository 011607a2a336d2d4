import type { Reject } from '../row.ts';

/** Rejected features as a GeoJSON file of their own. It declares no coordinates: they are told by their range, as on the way in. */
export async function* rejectsGeoJson(rejects: AsyncIterable<Reject> | Iterable<Reject>): AsyncGenerator<string> {
  let before = '{"type":"FeatureCollection","features":[\n';
  for await (const { raw } of rejects) {
    if (typeof raw !== 'string') continue;
    yield before + raw;
    before = ',\n';
  }
  yield before === ',\n' ? '\n]}\n' : `${before}]}\n`;
}
