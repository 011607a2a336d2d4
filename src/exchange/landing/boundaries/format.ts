import { enqueue } from '../../../kernel/jobs/index.ts';
import { rejectsGeoJson } from '../../reading/boundaries/rejects-geojson.ts';
import { readBoundaries } from '../../reading/boundaries.ts';
import { fixedId } from '../fixed-id.ts';
import type { Format } from '../format.ts';
import { landInBatches } from '../landed.ts';
import { boundaryLander } from './land-boundaries.ts';
import { ofKind } from './of-kind.ts';

const BATCH = 50;

/** The job that places what had a point before the boundaries came. */
export const PLACE_AGAIN = 'exchange.place-again';

export const boundaries: Format = {
  code: 'boundaries',
  name: 'Wards and lower layer super output areas',
  ending: '.geojson',
  mediaType: 'application/geo+json; charset=utf-8',
  importerId: fixedId('kith importer boundaries'),
  writes: 'open',
  async *land(landing, source) {
    yield* landInBatches(ofKind(readBoundaries(source), landing.areaKind), BATCH, boundaryLander(landing));
    await enqueue(landing.tx, PLACE_AGAIN);
  },
  rejects: rejectsGeoJson,
};
