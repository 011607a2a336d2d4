import { z } from 'zod';
import { hats } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, file, mend, missing, page, type Reply } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import type { SentFile } from '../../kernel/http/upload.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { formatOf, formats } from '../landing/formats.ts';
import { rejectsOf } from '../landing/keep-rejects.ts';
import { keepUpload } from '../uploads/keep-upload.ts';
import { importPage } from './import-page.tsx';
import { importsPage, newImportPage } from './imports-page.tsx';
import { firstRejects, loadRun, loadRuns } from './load-runs.ts';

const PAGE_SIZE = 25;
const SHOWN_REJECTS = 50;
/** What a page takes; larger files are brought in from the command line. */
const MOST_BYTES = 20_000_000;

const looks = hats('Importers and administrators', 'importer', 'administrator');
const sends = hats('Importers', 'importer');
const one = z.object({ id: z.guid() });

export const importRoutes = [
  route({
    name: 'import.list',
    method: 'GET',
    path: '/import',
    policy: looks,
    audit: 'looked at files brought in',
    query: z.object({ page: z.coerce.number().int().min(1).max(5000).default(1) }),
    async handle(ctx, { query }) {
      const { runs, total } = await loadRuns(ctx.tx, query.page, PAGE_SIZE);
      ctx.saw(runs.map(({ id }) => id));
      ctx.note({ detail: { hits: total } });
      return page(importsPage({ runs, total, page: query.page, size: PAGE_SIZE, sends: sends.allows(ctx.actor) }));
    },
  }),
  route({
    name: 'import.new',
    method: 'GET',
    path: '/import/new',
    policy: sends,
    audit: 'opened the form to bring in a file',
    handle: async (ctx) => page(newImportPage({ seal: ctx.seal, raw: {}, mostBytes: MOST_BYTES })),
  }),
  route({
    name: 'import.send',
    method: 'POST',
    path: '/import/new',
    policy: sends,
    audit: 'sent a file to be brought in',
    takesFile: { field: 'file', mostBytes: MOST_BYTES },
    body: z.object({
      format: z.enum(
        formats.map(({ code }) => code),
        { error: 'Select what is in the file' },
      ),
    }),
    async handle(ctx, { form, file: sent }) {
      const wrong = whatIsWrong(sent);
      const format = form.ok ? formatOf(form.value.format) : undefined;
      if (wrong !== null || !form.ok || !format || !sent) {
        const errors: FieldErrors = { ...(form.ok ? {} : form.errors), ...(wrong !== null && { file: wrong }) };
        return mend({ ...newImportPage({ seal: ctx.seal, raw: form.raw, errors, mostBytes: MOST_BYTES }), errors });
      }
      return done(`/import/${await keepUpload(ctx, format, sent, null)}`);
    },
  }),
  route({
    name: 'import.one',
    method: 'GET',
    path: '/import/:id',
    policy: looks,
    audit: 'looked at a file brought in',
    params: one,
    async handle(ctx, { params }) {
      const run = await loadRun(ctx.tx, params.id);
      if (!run) return missing;
      ctx.note({ about: run.id });
      return page(importPage({ run, rejects: await firstRejects(ctx.tx, run.id, SHOWN_REJECTS) }));
    },
  }),
  route({
    name: 'import.rejects',
    method: 'GET',
    path: '/import/:id/rejects',
    policy: sends,
    audit: 'downloaded rejected rows',
    params: one,
    handle: (ctx, { params }) => rejectsFile(ctx, params.id),
  }),
];

function whatIsWrong(sent: SentFile | null): string | null {
  if (sent === null) return 'Choose a file';
  if (!sent.isWhole) return `The file must be smaller than ${MOST_BYTES / 1_000_000} MB`;
  return sent.bytes === 0 ? 'The file is empty' : null;
}

/** The rejected rows in the format they came in. The file's own name was never kept. */
async function rejectsFile(ctx: Ctx, id: string): Promise<Reply> {
  const run = await loadRun(ctx.tx, id);
  const format = run && formatOf(run.format);
  if (!format) return missing;
  const pieces: string[] = [];
  for await (const piece of format.rejects(rejectsOf(ctx.tx, id))) pieces.push(piece);
  ctx.note({ about: id, outcome: 'started', detail: { rows: run.rejected } });
  return file(`${format.code}-rejected${format.ending}`, format.mediaType, pieces.join(''));
}
