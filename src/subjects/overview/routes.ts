import { z } from 'zod';
import { anyoneSignedIn, type Policy } from '../../kernel/access/policy.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { existsPage } from '../frame/exists-page.tsx';
import { showSubject } from '../frame/show-subject.ts';
import { loadOverview } from './load-overview.ts';
import { overviewData } from './overview-data.ts';
import { overviewPage } from './overview-page.tsx';
import type { OwnWordsOf } from './own-words.ts';

/** The first page of a subject. */
export const overviewRoutes = (rooms: { ownWords: OwnWordsOf; mayBreakGlass: Policy }) => [
  route({
    name: 'subject.overview',
    method: 'GET',
    path: '/subjects/:id',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at someone or somewhere',
    params: z.object({ id: z.guid() }),
    async handle(ctx, { params }) {
      const shown = await showSubject(ctx, params.id, 1);
      if (!shown) return missing;
      const { subject, today } = shown;
      if (subject.level === 1) {
        ctx.note({ detail: { level: 1 } });
        return page(existsPage(subject, rooms.mayBreakGlass.allows(ctx.actor)), {
          id: subject.id,
          label: subject.label,
          exists: true,
          ring: subject.ring,
        });
      }
      const overview = await loadOverview(ctx.tx, subject, today);
      const words = await rooms.ownWords(ctx.tx, subject.id, 3);
      ctx.saw([subject.id, ...overview.ties.map((tie) => tie.otherId)]);
      return page(overviewPage({ ...overview, subject, words, today }), overviewData(subject, overview));
    },
  }),
];
