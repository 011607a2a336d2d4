import type { AgencyKey } from '../organisation/agencies.ts';
import { agencyId } from '../organisation/agencies.ts';
import type { CastKey } from '../organisation/cast.ts';
import type { LandmarkKey } from '../town/landmarks.ts';
import type { ToldChild } from './tell-family.ts';
import type { Teller } from './teller.ts';

/** Each school's own agency and its safeguarding lead. */
const SCHOOL_LEADS = {
  'marram-road-school': 'lead-marram-road',
  'lantern-hill-girls': 'lead-lantern-hill',
  'gannet-point-high': 'lead-gannet-point',
  'selder-vale-school': 'lead-selder-vale',
  'ternhaven-academy': 'lead-ternhaven',
  'wrackline-college': 'lead-wrackline',
  'the-boathouse': 'lead-boathouse',
} as const satisfies Partial<Record<LandmarkKey & AgencyKey, CastKey>>;

type SchoolKey = keyof typeof SCHOOL_LEADS;

const isSchool = (key: string): key is SchoolKey => Object.hasOwn(SCHOOL_LEADS, key);

/** On roll: a link any reader of both may see, and the fact from which the school's sight is built. */
export function tellSchool(t: Teller, child: ToldChild): void {
  if (child.school === undefined) return;
  if (!isSchool(child.school)) throw new RangeError(`${child.school} is not a school.`);
  const years = child.age[0];
  const since = child.schoolSince ?? Math.min(1400, Math.max(60, (years - 11) * 365 + 40));
  const lead = SCHOOL_LEADS[child.school];
  t.link('attends', child.key, t.at(child.school), 'unknown', {
    source: 'School roll',
    how: 'fromARecord',
    confidence: 'high',
    by: lead,
    ago: Math.min(since, 1000),
    since,
  });
  t.book.involvements.push({
    id: t.nextId('involvement'),
    kind: 'schoolAttended',
    party: { type: 'agency', id: agencyId(t.seed, child.school) },
    subject: t.who(child.key),
    basis: 'On the roll of this school.',
    from: t.setting.date(since),
    until: null,
  });
}
