import { z } from 'zod';
import { anyoneSignedIn } from '../kernel/access/policy.ts';
import type { Feature } from '../kernel/http/feature.ts';
import { page } from '../kernel/http/reply.ts';
import { route } from '../kernel/http/route.ts';
import { searchSubjects } from '../subjects/index.ts';
import { findRecords } from './find-records.ts';
import { searchPage } from './search-page.tsx';

const MOST = 30;

/** The box at the top of every page. */
export const search: Feature = {
  name: 'search',
  routes: [
    route({
      name: 'search',
      method: 'GET',
      path: '/search',
      api: true,
      policy: anyoneSignedIn,
      audit: 'searched',
      query: z.object({ q: z.string().max(200).default('') }),
      async handle(ctx, { query }) {
        const candidates = await searchSubjects(ctx.tx, { text: query.q, most: MOST });
        const records = await findRecords(ctx.tx, query.q, MOST);
        ctx.saw([...candidates, ...records].map((found) => found.id));
        // Zero hits are noted too; what was typed may be a name, so the audit keeps how much was found, not the words.
        ctx.note({ detail: { hits: candidates.length + records.length } });
        return page(searchPage({ text: query.q, candidates, records }), { candidates, records });
      },
    }),
  ],
};
