import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { showSubject } from '../../subjects/index.ts';
import { choosePage } from './choose-page.tsx';

export const chooseRoutes = [
  route({
    name: 'record.choose',
    method: 'GET',
    path: '/subjects/:id/record',
    policy: anyoneSignedIn,
    audit: 'chose what to record about someone or somewhere',
    params: z.object({ id: z.guid() }),
    async handle(ctx, { params }) {
      const shown = await showSubject(ctx, params.id, 2);
      return shown ? page(choosePage(shown)) : missing;
    },
  }),
];
