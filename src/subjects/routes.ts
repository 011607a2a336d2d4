import { z } from 'zod';
import { anyoneSignedIn, type Policy } from '../kernel/access/policy.ts';
import { page } from '../kernel/http/reply.ts';
import { route } from '../kernel/http/route.ts';
import { aliasRoutes } from './aliases/routes.ts';
import { factRoutes } from './facts/routes.ts';
import { flagRoutes } from './flags/routes.ts';
import { identityRoutes } from './identity/routes.ts';
import { linkRoutes } from './links/routes.ts';
import { findSubjects } from './list/find-subjects.ts';
import { subjectListPage } from './list/list-page.tsx';
import { noteRoutes } from './notes/routes.ts';
import type { OwnWordsOf } from './overview/own-words.ts';
import { overviewRoutes } from './overview/routes.ts';
import { safetyRoutes } from './safety/routes.ts';
import { warningRoutes } from './warnings/routes.ts';
import { whereaboutsRoutes } from './whereabouts/routes.ts';
import { subjectKinds } from './words.ts';

const PAGE_SIZE = 20;

/** A query value that may come once, many times or not at all. */
const many = <T extends string>(values: readonly T[]) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(values as [T, ...T[]])),
  );

/** What this room asks of others, given by the composition (src/server.ts). */
export interface Neighbours {
  ownWords: OwnWordsOf;
  /** Who may open a record in an emergency, at `/break-glass/:id`. */
  mayBreakGlass: Policy;
}

export const routes = (rooms: Neighbours) => [
  ...overviewRoutes(rooms),
  ...factRoutes,
  ...safetyRoutes,
  ...linkRoutes,
  ...noteRoutes,
  ...flagRoutes,
  ...warningRoutes,
  ...aliasRoutes,
  ...identityRoutes,
  ...whereaboutsRoutes,
  route({
    name: 'subject.list',
    method: 'GET',
    path: '/subjects',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at the list of people and places',
    query: z.object({ kind: many(subjectKinds), page: z.coerce.number().int().min(1).max(5000).default(1) }),
    async handle(ctx, { query }) {
      const { lines, total } = await findSubjects(ctx.tx, { kinds: query.kind, page: query.page, size: PAGE_SIZE });
      ctx.saw(lines.map((line) => line.id));
      ctx.note({ detail: { hits: total } });
      return page(subjectListPage({ lines, total, query, size: PAGE_SIZE }), {
        total,
        page: query.page,
        subjects: lines,
      });
    },
  }),
];
