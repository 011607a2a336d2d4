import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { whatWords, whenWords } from '../chronology/event.ts';
import type { RecordKind } from '../tables.ts';
import { recordKinds } from '../words.ts';
import { findRecords } from './find-records.ts';
import { recordListPage } from './list-page.tsx';

const PAGE_SIZE = 20;
const kinds = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(recordKinds as [RecordKind, ...RecordKind[]])),
);

export const listRoutes = [
  route({
    name: 'record.list',
    method: 'GET',
    path: '/records',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at the list of records',
    query: z.object({ kind: kinds, page: z.coerce.number().int().min(1).max(5000).default(1) }),
    async handle(ctx, { query }) {
      const { lines, total } = await findRecords(ctx.tx, { kinds: query.kind, page: query.page, size: PAGE_SIZE });
      ctx.saw(lines.flatMap(({ id, about }) => [id, ...about.map((one) => one.id)]));
      ctx.note({ detail: { hits: total } });
      return page(recordListPage({ lines, total, query, size: PAGE_SIZE }), {
        total,
        page: query.page,
        records: lines.map((line) => ({ ...line, says: whatWords(line), whenSays: whenWords(line) })),
      });
    },
  }),
];
