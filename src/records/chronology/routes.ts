import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { csvFile } from '../../kernel/csv/index.ts';
import { file, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { showSubject } from '../../subjects/index.ts';
import { recordKinds } from '../words.ts';
import { chronologyColumns, chronologyRow } from './chronology-csv.ts';
import { chronologyPage } from './chronology-page.tsx';
import { whatWords, whenWords } from './event.ts';
import { loadChronology } from './load-chronology.ts';
import { printPage } from './print-page.tsx';

const PAGE_SIZE = 25;
/** As many events as one list to print or one file holds. */
const MOST = 5000;
const one = z.object({ id: z.guid() });
const kinds = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum([...recordKinds, 'case'])),
);
const everything = { kinds: [], agency: undefined, page: 1, size: MOST };

export const chronologyRoutes = [
  route({
    name: 'subject.chronology',
    method: 'GET',
    path: '/subjects/:id/chronology',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at a chronology',
    params: one,
    query: z.object({
      kind: kinds,
      agency: z.preprocess((value) => value || undefined, z.guid().optional()),
      page: z.coerce.number().int().min(1).max(1000).default(1),
      done: z.enum(['recorded']).optional(),
    }),
    async handle(ctx, { params, query }) {
      const shown = await showSubject(ctx, params.id, 2);
      if (!shown) return missing;
      const { kind, agency, page: at, done } = query;
      const filter = { kinds: kind, agency, page: at, size: PAGE_SIZE };
      const { events, total, agencies } = await loadChronology(ctx.tx, shown.subject.id, filter);
      ctx.saw(events.map(({ id }) => id));
      ctx.note({ detail: { hits: total } });
      return page(
        chronologyPage({
          ...shown,
          events,
          total,
          agencies,
          query: { kind, agency, page: at },
          size: PAGE_SIZE,
          done: done && 'Recorded',
        }),
        {
          total,
          page: at,
          events: events.map((event) => ({ ...event, says: whatWords(event), whenSays: whenWords(event) })),
        },
      );
    },
  }),
  route({
    name: 'subject.chronology.print',
    method: 'GET',
    path: '/subjects/:id/chronology/print',
    policy: anyoneSignedIn,
    audit: 'opened a chronology to print',
    params: one,
    async handle(ctx, { params }) {
      const shown = await showSubject(ctx, params.id, 2);
      if (!shown) return missing;
      const { events, total } = await loadChronology(ctx.tx, shown.subject.id, everything);
      ctx.saw(events.map(({ id }) => id));
      return page(
        printPage({ ...shown, events: events.toReversed(), by: ctx.actor, now: ctx.now, more: total > events.length }),
      );
    },
  }),
  route({
    name: 'subject.chronology.csv',
    method: 'GET',
    path: '/subjects/:id/chronology.csv',
    policy: anyoneSignedIn,
    audit: 'downloaded a chronology',
    params: one,
    async handle(ctx, { params }) {
      const shown = await showSubject(ctx, params.id, 3);
      if (!shown) return missing;
      const { events } = await loadChronology(ctx.tx, shown.subject.id, everything);
      ctx.saw(events.map(({ id }) => id));
      ctx.note({ outcome: 'started', detail: { rows: events.length } });
      return file(
        `chronology-${shown.subject.label}.csv`,
        'text/csv; charset=utf-8',
        csvFile(chronologyColumns, events.toReversed().map(chronologyRow)),
      );
    },
  }),
];
