import {
  endOfLondonDay,
  isCivilDate,
  londonDate,
  sayDateClose,
  sayMomentClose,
  startOfLondonDay,
} from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { WorkItem } from '../../kernel/http/work-item.ts';
import { type BrokenGlass, brokenGlass } from '../glass/reviews.ts';
import { tooMuchGlass } from '../glass/share.ts';

const dueAt = (glass: BrokenGlass): Date => (isCivilDate(glass.due) ? endOfLondonDay(glass.due) : glass.until);

/**
 * What the one manager is told: at once where somebody knows the family, and everything else as one line the morning
 * after (domain §7.8 I24). Also that a role breaks glass too often, for those who can mend it.
 */
export async function glassToReview(ctx: Pick<Ctx, 'tx' | 'now' | 'actor'>): Promise<WorkItem[]> {
  const waiting = (await brokenGlass(ctx.tx)).filter((glass) => glass.mine && !glass.reviewedAt);
  const today = londonDate(ctx.now);
  const items = waiting.filter((glass) => glass.atOnce).map((glass) => atOnce(glass, ctx.now));
  const digest = waiting.filter((glass) => !glass.atOnce && glass.from < startOfLondonDay(today));
  const first = digest.sort((a, b) => dueAt(a).getTime() - dueAt(b).getTime())[0];
  if (first) {
    items.push({
      urgency: first.due <= today ? 'today' : 'this_week',
      what: digest.length === 1 ? 'Review 1 use of broken glass' : `Review ${digest.length} uses of broken glass`,
      about: null,
      href: '/break-glass/review',
      when: { says: `Due ${sayDateClose(londonDate(dueAt(first)), today)}`, at: dueAt(first) },
      because: 'You are the manager who is told',
      hat: 'Access',
      overdue: dueAt(first) < ctx.now,
    });
  }
  for (const { role } of await tooMuchGlass(ctx.tx, ctx.actor)) {
    items.push({
      urgency: 'this_week',
      what: `Mend a role: ${role} breaks the glass too often`,
      about: null,
      href: '/break-glass/review',
      when: null,
      because: 'More than 5% of what the role opens is opened by breaking glass',
      hat: 'Access',
    });
  }
  return items;
}

const atOnce = (glass: BrokenGlass, now: Date): WorkItem => ({
  urgency: 'today',
  what: `Review broken glass: ${glass.who}`,
  about: glass.label && `Record ${glass.label}`,
  href: `/break-glass/review/${glass.id}`,
  when: { says: `Broken ${sayMomentClose(glass.from, now)}`, at: glass.from },
  because: 'They may know the family: you are told at once',
  hat: 'Access',
  overdue: dueAt(glass) < now,
});
