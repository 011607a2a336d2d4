import { type RawBuilder, sql } from 'kysely';
import { COUNT_CAP, inOrder, type ListOf, newestVisible, visiblePage } from '../../kernel/access/visible.ts';
import { addDays, addMonths, type CivilDate } from '../../kernel/clock/index.ts';
import { saysWords } from '../../kernel/db/says-words.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import { type ActionShown, loadActions } from '../action/load-actions.ts';
import { MANY, ofEndedPlan } from './ended-plans.ts';
import { dueAsked } from './months.ts';
import type { OpenStatus } from './open-status.ts';

/** Which open actions are asked for; what is null or empty is not asked about. */
export interface OpenSearch {
  /** Words of the action, or its number; empty where none are asked for. */
  words: string;
  /** The agency that leads: named as a lead itself, or by its people or teams, or of whoever answers for it. */
  agency: string | null;
  /** Part of what a lead is called: a person, a role, a sub-group. */
  lead: string | null;
  /** Only what this account answers for or leads. */
  mine: string | null;
  status: readonly OpenStatus[];
  /** `2026-03`; `before-2026-03` is everything due before it; `none` is without a date. */
  due: string | null;
  strand: string | null;
}

/** An open action with the plan it is of. */
export type OpenAction = ActionShown & { plan: { id: string; title: string; about: string | null } };

/** Open actions across every plan that has not ended, as far as this reader may see them, the soonest due first. `today` is the London day. */
export async function findOpenActions(
  tx: Tx,
  search: OpenSearch,
  { page, size }: { page: number; size: number },
  today: CivilDate,
): Promise<{ actions: OpenAction[]; total: number }> {
  const { ids, total } = await visiblePage(tx, await listOf(tx, search, today), page, size);
  return { actions: await load(tx, ids, today), total };
}

/** The same, all of them up to 10,000, for a file. */
export async function allOpenActions(tx: Tx, search: OpenSearch, today: CivilDate): Promise<OpenAction[]> {
  const list = newestVisible(await listOf(tx, search, today), COUNT_CAP);
  const { rows } = await sql<{ id: string }>`
    select f.id from ${list} f order by f.at, f.id limit ${COUNT_CAP}`.execute(tx);
  return load(
    tx,
    rows.map(({ id }) => id),
    today,
  );
}

async function load(tx: Tx, ids: readonly string[], today: CivilDate): Promise<OpenAction[]> {
  const found = new Map(
    (await loadActions(tx, sql`a.id = any (${sql.val([...ids])}::uuid[])`, today)).map((action) => [action.id, action]),
  );
  const { rows } = await sql<{ id: string; plan: OpenAction['plan'] }>`
    select a.id, jsonb_build_object('id', p.id, 'title', p.title, 'about', coalesce(subject_name(s.id), s.label)) as plan
    from ${inOrder(ids)} join action a on a.id = f.id join plan p on p.id = a.plan_id left join subject s on s.id = p.subject_id
    order by f.n`.execute(tx);
  return rows.flatMap(({ id, plan }) => {
    const action = found.get(id);
    return action ? [{ ...action, plan }] : [];
  });
}

async function listOf(tx: Tx, search: OpenSearch, today: CivilDate): Promise<ListOf> {
  const asked = [
    sql`t.dropped_at is null and t.claim not in ('complete', 'not_needed')`,
    search.words !== '' && saysWords(sql`concat_ws(' ', t.number, t.number_proposed, t.wording)`, search.words),
    search.status.length > 0 &&
      sql`(${sql.join(
        search.status.map((one) => isStatus(one, today)),
        sql` or `,
      )})`,
    search.due !== null && isDue(search.due),
    search.strand !== null && sql`t.strand = ${search.strand}`,
    search.lead !== null && isCalled(search.lead),
    search.agency !== null && search.mine !== null && sql`t.id in (${ofAccount(search.mine)})`,
    sql`not (${ofEndedPlan})`,
  ];
  const where = sql.join(
    asked.filter((one) => one !== false),
    sql` and `,
  );
  const among = search.agency !== null ? await ofAgency(tx, search.agency) : search.mine && ofAccount(search.mine);
  return { table: 'action', order: 'due_by', first: 'soonest', level: 'summary', where, ...(among && { among }) };
}

/** Overdue is worked out, as in `action/status.ts` (I8). */
function isStatus(status: OpenStatus, today: CivilDate): RawBuilder<unknown> {
  const overdue = sql`t.due_by is not null and t.due_by < ${today}`;
  if (status === 'waiting_for_approval') return sql`t.claim = 'done'`;
  if (status === 'overdue') return sql`(t.claim <> 'done' and ${overdue})`;
  return sql`(t.claim = ${status} and not (${overdue}))`;
}

function isDue(asked: string): RawBuilder<unknown> {
  const due = dueAsked(asked);
  if (due.is === 'none') return sql`t.due_by is null`;
  if (due.is === 'before') return sql`t.due_by < ${due.month}`;
  return sql`t.due_by between ${due.month} and ${addDays(addMonths(due.month, 1), -1)}`;
}

/** Whoever is named now and is no mere supporter. */
const LEADS = sql`l.part in ('lead', 'co_owner') and l.ended_at is null`;

/** Of whom an action is: they answer for it, or lead it in one of these ways. */
interface Of {
  accounts: readonly string[];
  leads: readonly RawBuilder<unknown>[];
}

/**
 * The open actions that are somebody's, each way of which an index answers: gathered class by class held whole and then scope
 * by scope, and not action by action. The limits keep each to its few steps down an index: without them the planner may
 * read whole tables instead, and what is hidden with them.
 */
function actionsOf({ accounts, leads }: Of): RawBuilder<unknown> {
  const answers = sql`o.accountable_id = any (${sql.val([...accounts])}::uuid[])`;
  const open = sql`o.dropped_at is null and o.claim not in ('complete', 'not_needed')`;
  return sql`
    select of.id from unnest(my_classes(2)) as class cross join lateral (
      (select o.id from action o where o.scope_class = class and ${answers} and ${open} limit ${MANY})
      union all ${sql.join(
        leads.map(
          (way) =>
            sql`(select l.action_id from action_lead l where l.scope_class = class and ${LEADS} and ${way} limit ${MANY})`,
        ),
        sql` union all `,
      )}) of
    union all
    select o.id from (select distinct s as id from my_scopes(2) s) g cross join lateral (
      select o.id, ${answers} as answers from action o where o.scope_id = g.id and ${open} limit ${MANY}) o
    where o.answers or (select true from action_lead l where l.action_id = o.id and ${LEADS} and (${sql.join(
      leads.map((way) => sql`(${way})`),
      sql` or `,
    )}) limit 1)`;
}

/** An agency itself, its teams and its people are known to everyone signed in, and looked up once. */
async function ofAgency(tx: Tx, agency: string): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ name: string; people: string[]; parties: string[] }>`
    select g.name, array(select id from account where agency_id = g.id) as people, array(
      select g.id union all select id from team where agency_id = g.id union all select id from account where agency_id = g.id) as parties
    from agency g where g.id = ${agency}`.execute(tx);
  const [found] = rows;
  if (!found) return sql`select null::uuid as id where false`;
  return actionsOf({
    accounts: found.people,
    leads: [
      sql`l.party_id = any (${sql.val(found.parties)}::uuid[])`,
      sql`l.agency_said = ${found.name}`,
      sql`l.kind = 'agency' and l.said = ${found.name}`,
    ],
  });
}

const ofAccount = (account: string): RawBuilder<unknown> =>
  actionsOf({ accounts: [account], leads: [sql`l.party_id = ${account}`] });

/** What somebody typed of a name stands for itself, whatever signs are in it. */
const part = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

const isCalled = (text: string): RawBuilder<unknown> => sql`(
  exists (select from account w where w.id = t.accountable_id and w.name ilike ${part(text)})
  or exists (select from action_lead l left join account w on w.id = l.party_id left join team m on m.id = l.party_id
    where l.action_id = t.id and ${LEADS}
      and (l.said ilike ${part(text)} or l.agency_said ilike ${part(text)} or w.name ilike ${part(text)} or m.name ilike ${part(text)})))`;
