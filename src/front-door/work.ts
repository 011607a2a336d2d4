import type { Ctx } from '../kernel/http/context.ts';
import type { WorkGroup, WorkItem } from '../kernel/http/work-item.ts';
import { decisionClock } from './clocks.ts';
import { myConcerns } from './mine/my-concerns.ts';
import { waitingConcerns } from './queue/waiting.ts';

const MOST = 20;
const DAY = 24 * 60 * 60 * 1000;

/** The hub's concerns to decide or to second, and news of those one raised. */
export async function frontDoorWork(ctx: Ctx): Promise<WorkGroup> {
  const news = await newsOfMine(ctx);
  if (!['screener', 'hub_manager'].some((hat) => ctx.actor.roles.has(hat))) return { items: news };
  const { lines, total } = await waitingConcerns(ctx.tx, {
    statuses: ['submitted', 'read', 'proposed'],
    page: 1,
    size: MOST,
  });
  ctx.saw(lines.map((line) => line.id));
  const items = lines.map((line): WorkItem => {
    const clock = decisionClock({ startedAt: line.receivedAt, metAt: line.metAt }, ctx.now);
    return {
      urgency: clock.dueAt.getTime() - ctx.now.getTime() < DAY ? 'today' : 'this_week',
      what: `${line.status === 'submitted' ? 'Read' : line.status === 'proposed' ? 'Second person' : 'Decide'}: concern ${line.label}`,
      about: line.about.join(', ') || null,
      href: `/front-door/${line.id}`,
      when: { says: clock.says, at: clock.dueAt },
      because: line.danger === 'yes' ? 'Someone may be in danger now' : 'The front door is yours',
      hat: 'Front door',
      overdue: clock.state === 'overdue' || line.danger === 'yes',
    };
  });
  return {
    items: [...items, ...news],
    more: { href: '/front-door', total, text: 'All concerns waiting for a decision' },
  };
}

async function newsOfMine(ctx: Ctx): Promise<WorkItem[]> {
  const recent = (await myConcerns(ctx)).flatMap((concern) => {
    const last = concern.steps.at(-1);
    return last && last.step !== 'received' && ctx.now.getTime() - last.at.getTime() < 14 * DAY
      ? [{ concern, last }]
      : [];
  });
  return recent.slice(0, 5).map(({ concern, last }) => ({
    urgency: 'changed',
    what: `Your concern ${concern.label}`,
    about:
      last.step === 'read'
        ? 'A person has read it'
        : last.step === 'told'
          ? 'A message for you'
          : 'We have acted or given advice',
    href: `/concerns/mine/${concern.id}`,
    when: null,
    because: 'You raised it',
    hat: 'Concerns you raised',
  }));
}
