import { sql } from 'kysely';
import { type CivilDate, londonDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { dateOf, needText, type Problems } from '../forms/checks.ts';
import { chosen, type Raw, typed } from '../forms/typed.ts';
import type { SubjectShown } from '../frame/load-subject.ts';

/** How exactly a place is known: said, so that nobody reads more into a point than there is. */
export const precisions = ['exact', 'about 100 metres', 'street', 'area', 'not known'] as const;
export type Precision = (typeof precisions)[number];

/** Where something is, and since when. WGS 84 degrees. */
export interface WhereaboutsShown {
  id: string;
  longitude: number | null;
  latitude: number | null;
  precision: Precision;
  wardCode: string | null;
  areaCode: string | null;
  fromOn: string;
  untilOn: string | null;
}

/** Where a place is now and was before, newest first. */
export async function loadWhereabouts(tx: Tx, subjectId: string): Promise<WhereaboutsShown[]> {
  const { rows } = await sql<WhereaboutsShown>`
    select id, longitude, latitude, precision, ward_code as "wardCode", area_code as "areaCode", from_on as "fromOn", until_on as "untilOn"
    from whereabouts where subject_id = ${subjectId} order by (until_on is not null), from_on desc, id`.execute(tx);
  return rows;
}

export interface NewWhereabouts {
  longitude: number | null;
  latitude: number | null;
  precision: Precision;
  from: CivilDate;
  why: string;
}

/** The United Kingdom in degrees: a point outside it is a slip, usually the two numbers the wrong way round. */
const UK = { latitude: [49.8, 60.9], longitude: [-8.7, 1.8] } as const;

function degrees(raw: Raw, name: 'latitude' | 'longitude', problems: Problems): number | null {
  const text = typed(raw, name);
  if (text === '') return null;
  const [least, most] = UK[name];
  const value = /^-?\d{1,3}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    problems[name] =
      `The ${name} must be a number from ${least} to ${most}. Check that the two are the right way round`;
  return value;
}

/** Reads where a place is: a point and how exact it is, or that it is not known. */
export function readWhereabouts(raw: Raw, now: Date): { where: NewWhereabouts; problems: Problems } {
  const problems: Problems = {};
  const [latitude, longitude] = [degrees(raw, 'latitude', problems), degrees(raw, 'longitude', problems)];
  if ((latitude === null) !== (longitude === null))
    problems[latitude === null ? 'latitude' : 'longitude'] = 'Enter both the latitude and the longitude, or neither';
  const precision = chosen(raw, 'precision', precisions);
  if (!precision) problems.precision = 'Select how exactly this is known';
  else if ((precision === 'not known') !== (latitude === null))
    problems.precision =
      latitude === null ? 'Enter a point, or select that it is not known' : 'Say how exact the point is';
  const from = dateOf(raw, 'from', problems, now, { what: 'Since when', must: 'past' }) ?? londonDate(now);
  const why = needText(raw, 'why', problems, 'Enter how you know, or why it changes', 1000);
  return { problems, where: { latitude, longitude, precision: precision ?? 'not known', from, why } };
}

/** Says where a place is from a day on; where it was before ends that day. */
export async function saveWhereabouts(ctx: Ctx, subject: SubjectShown, where: NewWhereabouts): Promise<void> {
  await ctx.because(where.why);
  await ctx.tx
    .updateTable('whereabouts')
    .set({ until_on: where.from })
    .where('subject_id', '=', subject.id)
    .where('until_on', 'is', null)
    .execute();
  await ctx.tx
    .insertInto('whereabouts')
    .values({
      id: ctx.newId(),
      subject_id: subject.id,
      longitude: where.longitude,
      latitude: where.latitude,
      shape: null,
      precision: where.precision,
      ward_code: null,
      area_code: null,
      from_on: where.from,
      until_on: null,
      scope_id: subject.scopeId,
      scope_class: subject.scopeClass,
    })
    .execute();
}
