import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import type { Actor, Lens } from '../access/actor.ts';
import { type Frame, Page } from '../ui/index.ts';
import type { RequestContext } from './context.ts';
import type { Feature } from './feature.ts';
import type { PageParts } from './reply.ts';

/** What a partnership says of itself on every page. */
export interface Partnership {
  name: string;
  outOfHours: Frame['outOfHours'];
  /** Set for a demonstration or a training copy. */
  banner?: Frame['banner'];
  lockAfterMinutes: number;
}

/** Makes the function that puts a page into the frame of whoever asked for it. */
export function framer(partnership: Partnership, features: readonly Feature[]) {
  return (parts: PageParts, ended: { actor: Actor | null; now: Date; ctx: RequestContext } | null): VNode => {
    const { body, ...page } = parts;
    return (
      <Page frame={frameFor(partnership, features, ended)} {...page}>
        {body}
      </Page>
    );
  };
}

/** Said above every page while something is left out, so that nobody takes what is missing for what is not there. */
const LENS_BANNERS: Record<Lens, NonNullable<Frame['banner']>> = {
  'no-names': { tag: 'Names hidden', text: 'This screen leaves out names, dates of birth and addresses.' },
  'shared-screen': { tag: 'Shared screen', text: 'This screen leaves out names and everything that was written.' },
};

function frameFor(
  partnership: Partnership,
  features: readonly Feature[],
  ended: { actor: Actor | null; ctx: RequestContext } | null,
): Frame {
  const actor = ended?.actor ?? null;
  const shown = actor && !actor.session.locked ? actor : null;
  const path = ended?.ctx.url.pathname ?? '';
  const items = features.flatMap((feature) => feature.navigation ?? []).filter((item) => shown && item.for(shown));
  // The room one is in is the item with the longest address that begins this one.
  const here = items
    .filter((item) => path === item.href || path.startsWith(`${item.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return {
    partnership: partnership.name,
    navigation: items.map((item) => ({ text: item.text, href: item.href, active: item === here })),
    emergencyHref: '/emergency',
    signOutHref: '/sign-out',
    helpHref: '/help',
    accessibilityHref: '/accessibility',
    privacyHref: '/privacy',
    outOfHours: partnership.outOfHours,
    banner: (shown?.session.lens && LENS_BANNERS[shown.session.lens]) || partnership.banner,
    ...(ended && { csrfToken: ended.ctx.seal.csrf }),
    ...(shown && {
      person: {
        name: shown.name,
        agency: shown.agency.name,
        role: shown.jobTitle,
        key: createHash('sha256').update(`person/${shown.id}`).digest('hex').slice(0, 16),
      },
      search: { action: '/search' },
      idle: {
        lockAfterMinutes: partnership.lockAfterMinutes,
        warnMinutesBefore: 2,
        lockHref: '/lock',
        stayHref: '/stay',
      },
    }),
  };
}
