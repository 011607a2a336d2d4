import { type PageParts, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, openRoute } from '../../kernel/http/route.ts';
import type { SignInParts } from '../parts.ts';
import { accessibilityPage } from './accessibility-page.tsx';
import { helpPage } from './help-page.tsx';
import { privacyPage } from './privacy-page.tsx';

const open = (name: string, path: `/${string}`, audit: string, parts: PageParts): AnyRoute =>
  openRoute({ name, method: 'GET', path, open: true, audit, handle: async () => page(parts) });

/** What the foot of every page links to, for anyone, signed in or not. */
export const publicRoutes = (parts: SignInParts): AnyRoute[] => [
  open('help', '/help', 'read the help page', helpPage(parts)),
  open('accessibility', '/accessibility', 'read the accessibility statement', accessibilityPage(parts)),
  open('privacy', '/privacy', 'read the privacy page', privacyPage(parts)),
];
