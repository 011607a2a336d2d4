import type { Ctx } from '../../kernel/http/context.ts';
import { parkedPosts } from '../../kernel/http/parked-post.ts';
import type { WorkGroup } from '../../kernel/http/work-item.ts';
import { dateTimeWords } from '../../kernel/ui/index.ts';
import type { SignInParts } from '../parts.ts';
import { drafts } from './draft.ts';
import { draftName } from './drafts-page.tsx';

const MOST = 20;

/** What a person began and has not finished, for "Your work": forms that were not sent first, then drafts. */
export async function unfinishedWork(ctx: Ctx, parts: SignInParts): Promise<WorkGroup> {
  const [waiting, begun] = [await parkedPosts(ctx, parts.secret), await drafts(ctx)];
  const hat = 'Your own';
  const unsent = waiting.map((one) => ({
    urgency: 'today' as const,
    what: 'Check and send: a form that was not sent',
    about: null,
    href: '/resume',
    when: { says: `Kept ${dateTimeWords(one.parkedAt)}`, at: one.parkedAt },
    because: 'You sent it after Kith had locked',
    hat,
  }));
  const unfinished = begun.map((draft) => ({
    urgency: 'this_week' as const,
    what: `Finish: ${draftName(draft.key, parts.draftNames)}`,
    about: null,
    href: draft.page ?? '/drafts',
    when: { says: `Saved ${dateTimeWords(draft.savedAt)}`, at: draft.savedAt },
    because: 'You began it',
    hat,
  }));
  const items = [...unsent, ...unfinished];
  return {
    items: items.slice(0, MOST),
    ...(items.length > MOST && { more: { href: '/drafts', total: items.length, text: 'Unfinished work' } }),
  };
}
