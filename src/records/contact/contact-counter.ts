import { londonDate, sayDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { type Figures, newestReleases } from '../../kernel/releases/index.ts';
import { type ContactCount, contactYearRelease, countContacts, YEAR_COLUMNS } from './count-contacts.ts';
import { financialYearOf } from './financial-year.ts';

interface CountOfContacts {
  code: string;
  name: string;
  unit: string;
  about: string;
  of: keyof ContactCount;
}

const COUNTS: readonly CountOfContacts[] = [
  {
    code: 'contacts.people',
    name: 'Young people met at hotspots',
    unit: 'young people',
    about: 'Each counted once in the council’s year, by the street name they use at one spot',
    of: 'people',
  },
  {
    code: 'contacts.three_or_more',
    name: 'Young people met on three days or more',
    unit: 'young people on three days or more',
    about: 'Those of them who were ticked on three days or more in the council’s year',
    of: 'threeOrMore',
  },
  {
    code: 'contacts.events',
    name: 'Contacts at hotspots',
    unit: 'contacts',
    about: 'Each young person each time they were met',
    of: 'contacts',
  },
  {
    code: 'contacts.sessions',
    name: 'Contact sessions at hotspots',
    unit: 'sessions',
    about: 'Each time workers were out and logged it',
    of: 'sessions',
  },
];

/** Whoever holds these whole sees every contact there is; whoever sees a few of them would be shown a part as if it were all. */
const ALL_OF_IT = ['contact', 'spot'];

/**
 * The hotspot engagement programme in the council's year so far (domain §6.2 no 2), for measures of plans: live to those who may
 * see the contacts, the daily release to everybody else.
 */
export const contactCounter = {
  name: 'Contacts at hotspots',
  counts: COUNTS.map(({ code, name, unit, about }) => ({ code, name, unit, about })),

  async live({ tx, actor, now }: Pick<Ctx, 'tx' | 'actor' | 'now'>) {
    if (!ALL_OF_IT.every((one) => actor.classes['2'].includes(one))) return null;
    const { from, until } = financialYearOf(londonDate(now));
    const counted = await countContacts(tx, from, until);
    return {
      at: now,
      period: `${sayDate(from)} to ${sayDate(until)}`,
      figures: Object.fromEntries(COUNTS.map(({ code, of }) => [code, counted[of]])),
    };
  },

  async released({ tx }: Pick<Ctx, 'tx'>) {
    const [release] = await newestReleases<Figures>(tx, [contactYearRelease.name]);
    const [cells] = release?.figures.cells ?? [];
    if (!release || !cells) return null;
    const figure = (of: keyof ContactCount): number | null =>
      cells[release.figures.columns.indexOf(YEAR_COLUMNS[of])] ?? null;
    return {
      at: release.computedAt,
      period: release.figures.rows[0] ?? '',
      figures: Object.fromEntries(COUNTS.map(({ code, of }) => [code, figure(of)])),
    };
  },
};
