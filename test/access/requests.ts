import type { Dice } from './trace/dice.ts';
import type { Known } from './trace/known.ts';
import type { Sample } from './trace/sample.ts';
import { textOf } from './world/rows.ts';
import type { Row } from './world/tables.ts';

/** What a good request of a route looks like; the harness varies it. Every route has a row, or a test fails. */
export interface Example {
  /** The table whose rows the address speaks of. */
  about?: string;
  /** The address's parts, from one of those rows. */
  params?(row: Row, known: Known): Record<string, string>;
  /** Queries worth asking. */
  query?: string[];
  /** A form that lands. */
  form?(known: Known, dice: Dice): { [field: string]: Sample };
  /** The session is over, or locked, afterwards: asked last. */
  last?: true;
}

const words = 'Because somebody should know of it.';
const id = (row: Row): Record<string, string> => ({ id: textOf(row, 'id') });
const subject: Example = { about: 'subject', params: id };
const concernSubject: Example = {
  about: 'concern_subject',
  params: (row) => ({ id: textOf(row, 'concern_id'), subject: textOf(row, 'id') }),
};
/** The subject that lies under the scope of a row. */
const subjectOf = (row: Row, known: Known): string =>
  textOf(
    (known.world.rows.get('subject') ?? []).find((one) => one.scope_id === row.scope_id),
    'id',
  );

export const examples: Record<string, Example> = {
  home: {},

  'concern.new': {},
  'concern.raise': {
    form: (known, dice) => ({
      danger_now: 'no',
      subjects: [{ kind: 'person', named: known.word(dice), age: '14', said: words }],
      happened: words,
      child_aware: 'not_known',
      parent_aware: 'not_asked',
      when: 'not_known',
    }),
  },
  'concern.mine': {},
  'concern.mine.one': {
    about: 'said_by_me',
    params: (row) => ({ id: textOf(row, 'concern_id') }),
    query: ['?sent=yes'],
  },
  'front-door.queue': { query: ['?status=submitted', '?status=decided&page=2', '?page=2'] },
  'front-door.concern': { about: 'concern', params: id },
  'front-door.take': { about: 'concern', params: id, form: () => ({}) },
  'front-door.who': { ...concernSubject, query: ['?q=Amina', '?q=Carter'] },
  'front-door.match': {
    ...concernSubject,
    form: (known, dice) => ({ choice: dice.percent(30) ? 'new' : known.of('subject', dice) }),
  },
  'front-door.decide': {
    ...concernSubject,
    form: (known, dice) => ({
      outcome: dice.one(['accepted', 'advice', 'no_further_action']),
      rationale: words,
      leader: known.of('account', dice),
    }),
  },
  'front-door.second': {
    ...concernSubject,
    form: (_, dice) => ({ agrees: dice.one(['yes', 'no']), rationale: words }),
  },

  'subject.list': { query: ['?kind=person', '?kind=person&kind=group', '?page=2'] },
  'subject.overview': subject,
  'subject.facts': subject,
  'subject.facts.change': { ...subject, params: (row) => ({ ...id(row), section: 'What matters to them' }) },
  'subject.facts.save': { ...subject, params: (row) => ({ ...id(row), section: 'What matters to them' }) },

  'access.why': subject,
  'access.who': { ...subject, query: ['?page=2', '?on-day=25&on-month=2&on-year=2026'] },
  'access.give.form': { ...subject, query: ['?q=Team', '?q=Wren'] },
  'access.give': {
    ...subject,
    form: (known, dice) => ({
      party: known.of('team', dice),
      level: dice.one(['1', '2', '3', '4']),
      names: 'yes',
      reason: words,
      until: 'none',
    }),
  },
  'access.end.form': {
    about: 'grant_',
    params: (row, known) => ({ id: subjectOf(row, known), grant: textOf(row, 'id') }),
  },
  'access.end': {
    about: 'grant_',
    params: (row, known) => ({ id: subjectOf(row, known), grant: textOf(row, 'id') }),
    form: () => ({ reason: words }),
  },
};
