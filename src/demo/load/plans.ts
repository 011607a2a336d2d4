import { addDays, addMonths, type CivilDate, civilDate } from '../../kernel/clock/index.ts';
import { Setting } from '../calendar/setting.ts';
import { idOfKey } from '../chance/identifiers.ts';
import { Seed } from '../chance/seed.ts';
import type { CastKey } from '../organisation/cast.ts';
import { staffId } from '../organisation/cast-ids.ts';
import { placeId } from '../places/keys.ts';
import { PLANS } from '../plans/plans.ts';
import type {
  ToldAction,
  ToldDue,
  ToldImpact,
  ToldMeasure,
  ToldPart,
  ToldPlan,
  ToldReport,
  ToldUpdate,
} from '../plans/told.ts';
import type { Borough } from '../types/borough.ts';
import { idFrom, type Loading, openScopeOf, type Scoped, scopeOf } from './loading.ts';

/** What a plan's rows are written with. */
interface Writing {
  loading: Loading;
  seed: Seed;
  setting: Setting;
  today: CivilDate;
  plan: ToldPlan;
  id: string;
  scope: Scoped;
  /** The place of the next row in the document. */
  next: number;
}

/** Writes the plans of the demonstration, each in the scope of what it is about. */
export async function loadPlans(loading: Loading, borough: Pick<Borough, 'seed' | 'now'>): Promise<void> {
  const seed = new Seed(borough.seed);
  const setting = new Setting(borough.now);
  for (const plan of PLANS) {
    const about = subjectOf(seed, plan);
    const id = planId(plan.key);
    const opened = setting.instant(plan.openedAgo, '10:00', 'office');
    const scope = about ? scopeOf(loading, about) : openScopeOf(loading, id, 'partnership', opened);
    const writing = { loading, seed, setting, today: civilDate(setting.date(0)), plan, id, scope, next: 1 };
    addPlan(writing, about, opened);
    for (const part of plan.parts) addPart(writing, part, null);
    for (const [nth, report] of (plan.reports ?? []).entries()) addReport(writing, report, nth + 1);
    await loading.rows.settle(true);
  }
}

const planId = (key: string): string => idFrom('plan', key);
const partId = (key: string): string => idFrom('part', key);

function subjectOf(seed: Seed, { about }: ToldPlan): string | null {
  if (!about) return null;
  return 'person' in about ? idOfKey(seed, 'person', about.person) : placeId(seed, about.place);
}

const staff = ({ seed }: Writing, key: CastKey): string => staffId(seed, key);

function addPlan(
  { loading, seed, setting, plan, id, scope, today }: Writing,
  about: string | null,
  opened: string,
): void {
  loading.rows.add('plan', {
    id,
    kind: plan.kind,
    title: plan.title,
    subject_id: about,
    state: plan.state,
    from_on: setting.date(plan.openedAgo),
    until_on: null,
    review_on: addDays(today, 42),
    columns: plan.columns ?? [],
    legend: plan.legend ?? {},
    prose: plan.before ? [{ at: 'before', text: plan.before }] : [],
    opened_at: opened,
    opened_by: staffId(seed, plan.by),
    ...scope,
  });
  if (plan.edition)
    loading.rows.add('plan_edition', {
      id: idFrom('edition', id),
      plan_id: id,
      title: plan.title,
      edition: plan.edition,
      dated_on: setting.date(plan.openedAgo),
      dated_precision: 'month',
      changes: {},
      landed_at: opened,
      landed_by: staffId(seed, plan.by),
      ...scope,
    });
}

function addPart(writing: Writing, part: ToldPart, parent: string | null): void {
  const { loading, plan, id: plan_id, scope } = writing;
  const id = partId(part.key ?? `${plan.key}/${part.number}`);
  loading.rows.add('plan_part', {
    id,
    plan_id,
    parent_id: parent,
    kind: part.kind,
    number: part.number,
    wording: part.wording,
    outcome: part.outcome ?? null,
    said_by: part.saidBy ?? null,
    sort: writing.next++,
    ...scope,
  });
  for (const impact of part.impacts ?? []) addImpact(writing, id, impact);
  for (const action of part.actions ?? []) addAction(writing, id, action);
  for (const within of part.parts ?? []) addPart(writing, within, id);
}

/** First and last day of when something is due, and how exactly that was said. */
function dueOf(today: CivilDate, due: ToldDue | undefined) {
  if (!due) return { due_from: null, due_by: null, due_precision: null };
  if ('day' in due) {
    const day = addDays(today, due.day);
    return { due_from: day, due_by: day, due_precision: 'day' };
  }
  const [first, last] = monthOf(today, due.month);
  return { due_from: first, due_by: last, due_precision: 'month' };
}

/** The first and last day of the month that is so many months from a day. */
function monthOf(today: CivilDate, months: number): [CivilDate, CivilDate] {
  const first = addMonths(civilDate(`${today.slice(0, 8)}01`), months);
  return [first, addDays(addMonths(first, 1), -1)];
}

const claimAfter = (claim: ToldUpdate['claim']): string =>
  claim === 'sent_back' || claim === 'reopened' ? 'on_track' : claim;

function addAction(writing: Writing, part_id: string, action: ToldAction): void {
  const { loading, setting, plan, id: plan_id, scope, today } = writing;
  const id = idFrom('action', plan.key, action.number);
  const lead = (nth: number): string => idFrom('lead', id, String(nth));
  const opened = setting.instant(plan.openedAgo, '10:00', 'office');
  const last = action.updates?.at(-1);
  const why = last && ['at_risk', 'not_needed', 'sent_back', 'reopened'].includes(last.claim) ? last.note : null;
  loading.rows.add('action', {
    id,
    plan_id,
    part_id,
    number: action.number,
    wording: action.wording,
    strand: action.strand ?? null,
    ...dueOf(today, action.due),
    accountable_lead_id: lead(0),
    accountable_id: action.who ? staff(writing, action.who) : null,
    confirmed_at: action.who ? opened : null,
    confirmed_by: action.who ? staff(writing, plan.by) : null,
    claim: last ? claimAfter(last.claim) : 'not_started',
    claim_reason: why ?? null,
    claimed_at: last ? setting.instant(last.ago, '15:00', 'office') : null,
    serves_part_id: action.serves ? partId(action.serves) : null,
    sort: writing.next++,
    opened_at: opened,
    opened_by: staff(writing, plan.by),
    ...scope,
  });
  for (const [nth, one] of action.leads.entries())
    loading.rows.add('action_lead', {
      id: lead(nth),
      action_id: id,
      part: one.part ?? 'lead',
      said: one.said,
      agency_said: one.agency ?? null,
      kind: one.kind,
      sort: nth + 1,
      ...scope,
    });
  for (const [nth, update] of (action.updates ?? []).entries()) addUpdate(writing, id, update, nth);
  for (const [nth, [heading, text]] of Object.entries(action.notes ?? {}).entries())
    loading.rows.add('plan_note', {
      id: idFrom('plan note', id, heading),
      plan_id,
      part_id: null,
      action_id: id,
      heading,
      text,
      sort: nth + 1,
      ...scope,
    });
}

function addUpdate(writing: Writing, action_id: string, update: ToldUpdate, nth: number): void {
  writing.loading.rows.add('action_update', {
    id: idFrom('update', action_id, String(nth)),
    action_id,
    claim: update.claim,
    note: update.note ?? null,
    evidence: update.evidence ?? null,
    said_at: writing.setting.instant(update.ago, '15:00', 'office'),
    said_by: staff(writing, update.by),
    recorded_for: update.for ? staff(writing, update.for) : null,
    way: 'page',
    ...writing.scope,
  });
}

function addImpact(writing: Writing, part_id: string, { wording, measures = [] }: ToldImpact): void {
  const { loading, plan, id: plan_id, scope } = writing;
  const id = idFrom('impact', plan.key, wording);
  loading.rows.add('impact', { id, plan_id, part_id, action_id: null, wording, sort: writing.next++, ...scope });
  for (const [nth, measure] of measures.entries()) addMeasure(writing, id, measure, nth + 1);
}

function addMeasure(
  { loading, setting, plan, scope, ...writing }: Writing,
  impact_id: string,
  measure: ToldMeasure,
  sort: number,
): void {
  const id = idFrom('measure', impact_id, String(sort));
  const readings = measure.readings ?? [];
  const isStory = readings.some(({ story }) => story !== undefined);
  loading.rows.add('measure', {
    id,
    impact_id,
    kind: measure.counter ? 'live' : isStory ? 'story' : 'number',
    name: measure.name,
    definition: measure.definition ?? null,
    unit: measure.unit ?? null,
    target: measure.target ?? null,
    counter: measure.counter ?? null,
    sort,
    ...scope,
  });
  for (const [nth, reading] of readings.entries())
    loading.rows.add('measure_reading', {
      id: idFrom('reading', id, String(nth)),
      measure_id: id,
      as_of: setting.date(reading.ago),
      value: reading.value ?? null,
      story: reading.story ?? null,
      source: reading.source,
      recorded_at: setting.instant(reading.ago, '16:00', 'office'),
      recorded_by: staffId(writing.seed, plan.by),
      ...scope,
    });
}

function addReport({ loading, plan, id, scope, today }: Writing, report: ToldReport, sort: number): void {
  const covers = report.covers && [monthOf(today, report.covers[0])[0], monthOf(today, report.covers[1])[1]];
  loading.rows.add('report_due', {
    id: idFrom('report', plan.key, report.title),
    plan_id: id,
    title: report.title,
    lead_said: report.lead,
    every: report.every,
    due_month: monthOf(today, report.due)[0],
    covers_from: covers?.[0] ?? null,
    covers_until: covers?.[1] ?? null,
    sort,
    ...scope,
  });
}
