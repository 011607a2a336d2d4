import { rejectsXml } from '../../reading/cin/rejects-xml.ts';
import { openCinCensus } from '../../reading/cin-census.ts';
import { fixedId } from '../fixed-id.ts';
import type { Format } from '../format.ts';
import { landInBatches } from '../landed.ts';
import { aboutOf } from './about.ts';
import { childLander } from './land-children.ts';

const BATCH = 200;

export const cinCensus: Format = {
  code: 'cin-census',
  name: 'Children in Need census',
  ending: '.xml',
  mediaType: 'application/xml; charset=utf-8',
  importerId: fixedId('kith importer cin-census'),
  writes: 'child',
  async *land(landing, source) {
    const { header, children } = await openCinCensus(source);
    yield* landInBatches(children, BATCH, childLander(landing, aboutOf(header)));
  },
  rejects: rejectsXml,
};
