import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { loadInformation, loadSource } from '../information/load-information.ts';
import { loadEpisode } from '../missing/load-episode.ts';
import { loadRecord, recordHistory } from './load-record.ts';
import { loadSession } from './load-session.ts';
import { recordPage } from './record-page.tsx';

const doneWords = { recorded: 'Recorded', saved: 'Your change is saved' } as const;

export const viewRoutes = [
  route({
    name: 'record.view',
    method: 'GET',
    path: '/records/:id',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at a record',
    params: z.object({ id: z.guid() }),
    query: z.object({ done: z.enum(['recorded', 'saved']).optional() }),
    async handle(ctx, { params, query }) {
      const record = await loadRecord(ctx.tx, params.id);
      if (!record || record.level < 2) return missing;
      ctx.note({ about: record.id });
      ctx.saw(record.parts.map(({ subjectId }) => subjectId));
      const { scopeId: _scope, scopeClass: _class, placeHidden: _hidden, ...said } = record;
      const more = {
        episode: await loadEpisode(ctx.tx, record.id),
        information: await loadInformation(ctx.tx, record.id),
        session: await loadSession(ctx.tx, record.id),
      };
      return page(
        recordPage({
          ...more,
          record,
          history: record.level >= 3 ? await recordHistory(ctx.tx, record.id) : [],
          hasSource: more.information !== null && (await loadSource(ctx.tx, record.id)) !== null,
          isPolice: ctx.actor.roles.has('police'),
          now: ctx.now,
          done: query.done && doneWords[query.done],
        }),
        { ...said, ...more },
      );
    },
  }),
];
