import { type Visitor, visitor } from '../../../../test/support/visitor.ts';
import { idOf } from '../../../../test/support/world.ts';
import { openPlanRoom, type PlanRoom } from '../../testing/plan-room.ts';
import { lettersOf, linksIn } from './reminded.ts';

export const WORDING = 'Light the path by the pond';
export const SECRET_WORDING = 'Zephyrine is met at the gate by her uncle';

/** What a reader is answered when they open a link, without what changes by itself. */
interface Answered {
  status: number;
  body: string;
  setCookies: string[];
}

/** Where an action stands, and everything that was said of it. */
interface Standing {
  claim: string;
  who: string;
  said: string[] | null;
  ways: string[] | null;
  by: string[] | null;
}

/** The plan room with a plan of the partnership's own to come, a child with a worker, and nothing asked about yet. */
export interface LinkRoom extends PlanRoom {
  child: { id: string; scope: string };
  /** Puts the clock and every action aside, so that the next reminder is of the next action alone. */
  afresh(): Promise<void>;
  /** An action, overdue, that one person answers for: in the partnership's plan, or in one about the child. */
  anAction(person: string, about?: 'own' | 'child'): Promise<string>;
  /** The link that somebody is sent for a new action of theirs. */
  aLink(about?: 'own' | 'child', person?: string): Promise<{ link: string; action: string }>;
  standing(action: string): Promise<Standing | undefined>;
  open(link: string): Promise<Answered>;
  reader(address?: string): Visitor;
}

export async function openLinkRoom(): Promise<LinkRoom> {
  const room = await openPlanRoom();
  const child = await room.world.child('Zephyrine', 'Quillfeather');
  await room.world.grant(room.people.worker, child.scope, 3, true);
  const { arrange } = room.fresh;
  await arrange(`insert into scope (id, class, opened_at) values ($1, 'partnership', '2025-01-01')`, [
    idOf('scope', 'the plan'),
  ]);
  let nth = 0;
  const anAction = async (person: string, about: 'own' | 'child' = 'own'): Promise<string> => {
    nth += 1;
    const [id, plan, lead] = [idOf('action', String(nth)), idOf('plan', String(nth)), idOf('lead', String(nth))];
    const [scope, scopeClass] = about === 'own' ? [idOf('scope', 'the plan'), 'partnership'] : [child.scope, 'child'];
    const [kind, title, subject, wording] =
      about === 'own'
        ? ['strategy', 'Our strategy', null, WORDING]
        : ['support_plan', 'A plan for Zephyrine', child.id, SECRET_WORDING];
    await arrange('begin');
    await arrange(
      `insert into plan (id, kind, title, subject_id, state, opened_at, scope_id, scope_class)
       values ($1, $2, $3, $4, 'active', '2026-01-05', $5, $6)`,
      [plan, kind, title, subject, scope, scopeClass],
    );
    await arrange(
      `insert into action (id, plan_id, number, wording, due_from, due_by, due_precision, accountable_lead_id, accountable_id, confirmed_at, sort,
         opened_at, scope_id, scope_class)
       values ($1, $2, '7.3', $3, '2026-02-28', '2026-02-28', 'day', $4, $5, '2026-01-06', 1, '2026-01-05', $6, $7)`,
      [id, plan, wording, lead, person, scope, scopeClass],
    );
    await arrange(
      `insert into action_lead (id, action_id, part, said, kind, party_id, sort, scope_id, scope_class)
       values ($1, $2, 'lead', 'As the plan says', 'person', $3, 1, $4, $5)`,
      [lead, id, person, scope, scopeClass],
    );
    await arrange('commit');
    return id;
  };
  return {
    ...room,
    child,
    anAction,
    async afresh() {
      await room.fresh.setClock('2026-03-18T09:00:00Z');
      await arrange(`select set_config('kith.reason', 'a test', false)`);
      await arrange(`update action set dropped_at = kith_now(), dropped_why = 'a test' where dropped_at is null`);
      await arrange(`delete from action_link`);
      await arrange(`delete from rate_strike`);
    },
    async aLink(about = 'own', person = room.people.worker) {
      const action = await anAction(person, about);
      const [link] = linksIn((await lettersOf(room))[0]);
      if (!link) throw new Error('no letter was sent');
      return { link, action };
    },
    async standing(action) {
      const [row] = await arrange<Standing>(
        `select a.claim, a.accountable_id as who, array_agg(u.claim order by u.said_at, u.id) filter (where u.id is not null) as said,
           array_agg(distinct u.way) filter (where u.id is not null) as ways, array_agg(distinct u.said_by) filter (where u.id is not null) as by
         from action a left join action_update u on u.action_id = a.id where a.id = $1 group by a.id`,
        [action],
      );
      return row;
    },
    async open(link) {
      const { status, body, setCookies } = await visitor(room.house.app).get(link);
      return { status, body, setCookies };
    },
    reader: (address) => visitor(room.house.app, address),
  };
}
