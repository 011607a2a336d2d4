import type { Address } from './address.ts';
import type { Known } from './trace/known.ts';
import { LINK_TOKEN } from './world/reminder-stories.ts';
import { textOf } from './world/rows.ts';
import type { Row } from './world/tables.ts';

const of = (about: string): Address => ({ about, params: (row) => ({ id: textOf(row, 'id') }) });
/** A part of something: `/plans/:id/actions/:action`, whose row says in a column what it is a part of. */
const within = (about: string, parent: string, name: string): Address => ({
  about,
  params: (row) => ({ id: textOf(row, parent), [name]: textOf(row, 'id') }),
});
const rowOf = (known: Known, table: string, id: string): Row | undefined =>
  (known.world.rows.get(table) ?? []).find((row) => row.id === id);

/** The codes of the sections that an instrument of the base world has. */
const SECTIONS = ['strengths', 'around_them'];
/** Some of what it asks, and a cell of the review. */
const ITEMS = ['adult', 'practice'];

/** Every address with parts of plans, instruments, meetings and risks. */
export const engineAddresses: Record<string, Address> = {
  '/plans/:id': of('plan'),
  '/plans/:id/parts/:part': within('plan_part', 'plan_id', 'part'),
  '/plans/:id/actions/:action': within('action', 'plan_id', 'action'),
  '/plans/:id/impacts/:impact': within('impact', 'plan_id', 'impact'),
  '/plans/:id/measures/:measure': {
    about: 'measure',
    params: (row, known) => ({
      id: textOf(rowOf(known, 'impact', textOf(row, 'impact_id')), 'plan_id'),
      measure: textOf(row, 'id'),
    }),
  },
  '/plans/:id/reports/:report': within('report_due', 'plan_id', 'report'),
  '/plans/import/:id': of('plan_import'),
  '/plans/import/:id/rows/:key': {
    about: 'plan_import',
    params: (row) => ({ id: textOf(row, 'id'), key: row.recognised === 'system_review' ? 'l1referral0' : 't0r1' }),
  },
  // Mostly the link that works: any other opens nothing.
  '/act/:token': {
    about: 'plan',
    params: (row, _, dice) => ({ token: dice.percent(85) ? LINK_TOKEN : textOf(row, 'id') }),
  },

  '/assessments/:id': of('sitting'),
  '/assessments/:id/:section': {
    about: 'sitting',
    params: (row, _, dice) => ({ id: textOf(row, 'id'), section: dice.one(SECTIONS) ?? '' }),
  },
  '/assessments/:id/answers/:item': {
    about: 'sitting',
    params: (row, _, dice) => ({ id: textOf(row, 'id'), item: dice.one(ITEMS) ?? '' }),
  },
  '/instruments/:id': of('instrument'),
  '/instruments/:id/draft/:section': {
    about: 'instrument',
    params: (row, _, dice) => ({ id: textOf(row, 'id'), section: dice.one(SECTIONS) ?? '' }),
  },
  '/instruments/:id/versions/:number': {
    about: 'instrument_version',
    params: (row) => ({ id: textOf(row, 'instrument_id'), number: String(row.number) }),
  },

  '/bodies/:id': of('body'),
  '/bodies/:id/members/:member': within('body_member', 'body_id', 'member'),
  '/meetings/:id': of('meeting'),
  '/meetings/:id/items/:item': within('agenda_item', 'meeting_id', 'item'),
  '/meetings/:id/people/:person': within('attendance', 'meeting_id', 'person'),
  '/meetings/:id/notes/:line': within('minute_line', 'meeting_id', 'line'),
  '/meetings/:id/decisions/:decision': {
    about: 'decision',
    params: (row, known) => ({
      id: textOf(rowOf(known, 'agenda_item', textOf(row, 'item_id')), 'meeting_id'),
      decision: textOf(row, 'id'),
    }),
  },

  '/reviews/:id': of('sitting'),
  '/reviews/:id/cells/:item': { about: 'sitting', params: (row) => ({ id: textOf(row, 'id'), item: 'practice' }) },
  '/risks/:id': of('risk'),
  '/spots/:id': of('spot'),
  '/spots/:id/regulars/:regular': within('regular', 'spot_id', 'regular'),
};
