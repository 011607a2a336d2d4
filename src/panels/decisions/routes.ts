import { sql } from 'kysely';
import { z } from 'zod';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { Refused } from '../../kernel/http/faults.ts';
import type { AnyRoute } from '../../kernel/http/route.ts';
import {
  chosen,
  dateOf,
  formPair,
  hasProblems,
  loadTerms,
  mayText,
  needText,
  type Problems,
  type Raw,
  typed,
} from '../../subjects/index.ts';
import { itemParams, openItem } from '../agenda/routes.ts';
import { loadAttending } from '../attendance/load-attending.ts';
import { type MeetingShown, ofMeeting } from '../meeting/load-meeting.ts';
import { colleaguesNamed, readColleague } from '../people/colleagues.ts';
import { enterRoom } from '../sight/narrow.ts';
import type { MeetingState } from '../tables.ts';
import { lackingToClose, OUTCOMES } from './closing.ts';
import { actionPage, decisionPage, dissentPage } from './forms.tsx';
import { loadDecisions } from './load-decisions.ts';
import { chosenPlan, plansFor } from './plans-for.ts';
import { agreeAction, recordDecision } from './save.ts';

const RECORDS: readonly MeetingState[] = ['in_session', 'decisions_recorded', 'minutes_draft'];

/** Where what was recorded is looked at: on the shared screen while the meeting is on, in its minutes afterwards. */
const backTo = (meeting: MeetingShown, itemId: string): string =>
  meeting.state === 'in_session' ? `/meetings/${meeting.id}/room?item=${itemId}` : `/meetings/${meeting.id}/minutes`;

/**
 * An item something is recorded about, by whoever runs the meeting; while the meeting is on these forms are part of the shared
 * screen, so they are read as the room may see them (I31).
 */
async function recording(ctx: Ctx, params: { id: string; item: string }) {
  const { rows } = await sql<{ state: MeetingState }>`select state from meeting where id = ${params.id}`.execute(
    ctx.tx,
  );
  const state = rows[0]?.state;
  if (state === undefined || !RECORDS.includes(state)) return null;
  if (state === 'in_session' && (await enterRoom(ctx, params.id)) === 0) {
    throw new Refused('Nobody is marked present yet. Mark who is here first.');
  }
  const found = await openItem(ctx, params);
  return found?.meeting.runs ? found : null;
}

const named = (ctx: Ctx, raw: Raw, ...questions: string[]) => colleaguesNamed(ctx.tx, raw, questions);

/** Decisions, dissent and actions, as they are said. */
export const decisionRoutes: readonly AnyRoute[] = [
  ...formPair({
    name: 'meeting.decision',
    path: '/meetings/:id/items/:item/decision',
    opens: 'opened the form to record a decision',
    does: 'recorded a decision of a meeting',
    params: itemParams,
    async load(ctx, params, _saving, raw) {
      const found = await recording(ctx, params);
      return found && { ...found, named: await named(ctx, raw, 'reviewer', 'planOwner') };
    },
    page: decisionPage,
    async save(ctx, { meeting, item, named: people }, raw) {
      const problems: Problems = {};
      const outcome = chosen(raw, 'outcome', OUTCOMES) ?? null;
      if (typed(raw, 'outcome') !== '' && outcome === null) problems.outcome = 'Select one of the outcomes';
      const wording = needText(raw, 'wording', problems, 'Enter what was decided', 2000);
      const rationale = needText(raw, 'rationale', problems, 'Enter why', 4000);
      const reviewerId = readColleague(raw, 'reviewer', people, problems, null);
      const planOwnerId = readColleague(raw, 'planOwner', people, problems, null);
      const reopensWhen = mayText(raw, 'reopens', problems, 1000);
      const decision = { outcome, wording, rationale, reviewerId, planOwnerId, reopensWhen };
      for (const [field, ask] of Object.entries(lackingToClose(decision))) problems[field] ??= ask;
      if (hasProblems(problems)) return { problems };
      ctx.note({ detail: { outcome } });
      await recordDecision(ctx, meeting, item, decision);
      return { to: backTo(meeting, item.id) };
    },
  }),
  ...formPair({
    name: 'meeting.action',
    path: '/meetings/:id/items/:item/action',
    opens: 'opened the form to add an action in a meeting',
    does: 'added an action in a meeting',
    params: itemParams,
    async load(ctx, params, _saving, raw) {
      const found = await recording(ctx, params);
      if (!found) return null;
      return {
        ...found,
        named: await named(ctx, raw, 'who'),
        plans: await plansFor(ctx, found.meeting, found.item),
        strands: (await loadTerms(ctx.tx, ['strand'], londonDate(ctx.now))).offered('strand'),
      };
    },
    page: actionPage,
    async save(ctx, { meeting, item, named: people, plans, strands }, raw) {
      const problems: Problems = {};
      const wording = needText(raw, 'action', problems, 'Enter what will be done', 2000);
      const who = readColleague(raw, 'who', people, problems, 'Enter who answers for it');
      const by = dateOf(raw, 'by', problems, ctx.now, { what: 'The day it is due', needed: true });
      if (by && by < londonDate(ctx.now)) problems.by = 'The day it is due must be today or in the future';
      const inPlan = plans.find(({ id }) => id === typed(raw, 'plan'));
      if (!inPlan) {
        problems.plan =
          plans.length > 0 ? 'Select the plan it goes into' : 'There is no plan it could go into. Open one first';
      }
      const strand = typed(raw, 'strand') || null;
      if (strand !== null && !strands.some(({ code }) => code === strand)) problems.strand = 'Select one of these';
      const name = (people.who ?? []).find(({ id }) => id === who)?.name;
      if (hasProblems(problems) || !who || !name || !by || !inPlan) return { problems };
      const plan = await chosenPlan(ctx, item, inPlan.id);
      if (!plan) return { problems: { plan: 'Select the plan it goes into' } };
      await agreeAction(ctx, meeting, item, plan, { wording, who: { id: who, name }, by, strand });
      return { to: backTo(meeting, item.id) };
    },
  }),
  ...formPair({
    name: 'meeting.dissent',
    path: '/meetings/:id/decisions/:decision/dissent',
    opens: 'opened the form to record that somebody saw it otherwise',
    does: 'recorded that somebody saw a decision otherwise',
    params: z.object({ id: z.guid(), decision: z.guid() }),
    async load(ctx, params) {
      const [decision] = await loadDecisions(ctx.tx, sql`d.id = ${params.decision} and i.meeting_id = ${params.id}`);
      const found = decision ? await recording(ctx, { id: params.id, item: decision.itemId }) : null;
      // Asked for again, now that the room may have narrowed what is seen.
      const [seen] = found ? await loadDecisions(ctx.tx, sql`d.id = ${params.decision}`) : [];
      if (!found || !seen) return null;
      const people = await loadAttending(ctx.tx, params.id);
      return {
        ...found,
        decision: seen,
        people: people.filter(({ state }) => state === 'present' || state === 'left'),
      };
    },
    page: dissentPage,
    async save(ctx, { meeting, item, decision, people }, raw) {
      const problems: Problems = {};
      const who = people.find(({ accountId }) => accountId === typed(raw, 'who'));
      if (!who) problems.who = 'Select who saw it otherwise';
      const words = needText(raw, 'words', problems, 'Enter what they said', 2000);
      if (hasProblems(problems) || !who) return { problems };
      await ctx.tx
        .insertInto('decision_dissent')
        .values({
          id: ctx.newId(),
          decision_id: decision.id,
          said_by: who.accountId,
          words,
          said_at: ctx.now,
          recorded_by: ctx.actor.id,
          ...ofMeeting(meeting),
        })
        .execute();
      return { to: backTo(meeting, item.id) };
    },
  }),
];
