import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Paper, PaperRefused, readPaper } from '../../../documents/index.ts';
import type { Ctx } from '../../../kernel/http/context.ts';
import { done, mend, missing, type PageParts, page } from '../../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../../kernel/http/route.ts';
import { unkeepableField } from '../../../kernel/http/storable.ts';
import type { FieldErrors } from '../../../kernel/ui/index.ts';
import { chosen, typed } from '../../../subjects/index.ts';
import { planWriters } from '../../policy.ts';
import { type Correction, correction } from '../corrections.ts';
import { abandonImport, addCorrections, lockImport } from '../landing/correct.ts';
import { whyNoTitle } from '../landing/land-import.ts';
import { landStaged } from '../landing/land-staged.ts';
import { listImports } from '../landing/list-imports.ts';
import { type ImportShown, loadImport, readImport } from '../landing/load-import.ts';
import type { PaperLanding } from '../landing/paper-landing.ts';
import { reviewOf } from '../landing/review-of.ts';
import { stagePaper } from '../landing/stage.ts';
import { HOLDS } from '../proposal.ts';
import { type ImportPage, importPage } from './import-page.tsx';
import { importsPage, newImportPage } from './imports-page.tsx';
import { rowRoutes } from './row-form.tsx';
import { showImport } from './show-import.ts';
import { headingItems, TABLE_USES } from './words.ts';

const PAGE_SIZE = 25;
const MOST_BYTES = 20_000_000;
const one = z.object({ id: z.guid() });

/**
 * Bringing papers in on pages: choosing one, putting right what was read of it, and landing it. `landings`: how those land that are no
 * plans.
 */
export const planImportRoutes = ({ landings }: { landings: readonly PaperLanding[] }): readonly AnyRoute[] => [
  route({
    name: 'plan.import.list',
    method: 'GET',
    path: '/plans/import',
    policy: planWriters,
    audit: 'looked at plans that were brought in',
    query: z.object({ page: z.coerce.number().int().min(1).max(5000).default(1) }),
    async handle(ctx, { query }) {
      const found = await listImports(ctx.tx, query.page, PAGE_SIZE);
      ctx.saw(found.lines.map(({ id }) => id));
      return page(importsPage({ ...found, page: query.page, size: PAGE_SIZE }));
    },
  }),
  route({
    name: 'plan.import.new',
    method: 'GET',
    path: '/plans/import/new',
    policy: planWriters,
    audit: 'opened the form to bring in a plan',
    handle: async (ctx) => page(newImportPage({ seal: ctx.seal, mostBytes: MOST_BYTES, kinds: kindsOf(landings) })),
  }),
  route({
    name: 'plan.import.send',
    method: 'POST',
    path: '/plans/import/new',
    policy: planWriters,
    audit: 'sent a plan to be brought in',
    takesFile: { field: 'file', mostBytes: MOST_BYTES },
    readsItself: true,
    async handle(ctx, { file: sent, form }) {
      const kinds = kindsOf(landings);
      const said = chosen(form.raw, 'kind', Object.keys(kinds)) ?? null;
      const again = (why: string) => {
        const errors = { file: why };
        return mend({ ...newImportPage({ seal: ctx.seal, errors, mostBytes: MOST_BYTES, kinds, said }), errors });
      };
      if (sent === null) return again('Choose a file');
      if (!sent.isWhole) return again(`The file must be smaller than ${MOST_BYTES / 1_000_000} MB`);
      const read = await paperIn(await readFile(sent.path));
      if ('why' in read) return again(read.why);
      const digest = sent.digest.toString('hex');
      const { id } = await stagePaper(ctx, read.paper, digest, { landings, said });
      ctx.note({ about: id, detail: { bytes: sent.bytes, digest } });
      return done(`/plans/import/${id}`);
    },
  }),
  route({
    name: 'plan.import.one',
    method: 'GET',
    path: '/plans/import/:id',
    policy: planWriters,
    audit: 'looked at a plan that comes in',
    params: one,
    async handle(ctx, { params }) {
      const shown = await showImport(ctx, params.id, landings);
      return shown === null ? missing : page(await pageOf(ctx, shown, landings));
    },
  }),
  changing(landings, 'about', 'put right what a plan that comes in is', aboutCorrections),
  changing(landings, 'columns', 'put right what the columns of a plan hold', columnCorrections),
  route({
    name: 'plan.import.accept',
    method: 'POST',
    path: '/plans/import/:id/accept',
    policy: planWriters,
    audit: 'landed a plan that was brought in',
    params: one,
    readsItself: true,
    async handle(ctx, { params, form }) {
      await lockImport(ctx, params.id);
      const shown = await showImport(ctx, params.id, landings);
      if (shown === null) return missing;
      const because = typed(form.raw, 'because').trim();
      const drops =
        shown.compared !== null &&
        shown.compared.compared.actions.dropped.length + shown.compared.compared.parts.dropped.length > 0;
      const landing = landings.find(({ recognised }) => recognised === shown.shown.recognised);
      const errors = form.ok
        ? drops && because === ''
          ? { because: 'Say why what this edition leaves out is dropped' }
          : await whyNot(ctx, shown, landing)
        : form.errors;
      if (errors !== null)
        return mend({ ...(await pageOf(ctx, { ...shown, errors, raw: form.raw }, landings)), errors });
      const { href } = await landStaged(
        ctx,
        shown.shown,
        shown.read,
        because || 'The newer edition leaves it out.',
        landings,
      );
      ctx.note({ about: params.id });
      return done(href);
    },
  }),
  route({
    name: 'plan.import.abandon',
    method: 'POST',
    path: '/plans/import/:id/abandon',
    policy: planWriters,
    audit: 'put a plan that comes in aside',
    params: one,
    async handle(ctx, { params }) {
      const shown = await loadImport(ctx.tx, params.id);
      if (shown === null) return missing;
      await abandonImport(ctx, params.id);
      ctx.note({ about: params.id });
      return done('/plans/import');
    },
  }),
  ...rowRoutes,
];

/** The page of an import: the one of the room that lands its kind of paper, or that of a plan or a review. */
async function pageOf(ctx: Ctx, shown: ImportPage, landings: readonly PaperLanding[]): Promise<PageParts> {
  const landing = landings.find(({ recognised }) => recognised === shown.shown.recognised);
  return landing?.page ? landing.page(ctx, shown.shown, { raw: {}, ...shown }) : importPage(shown);
}

/** What has to be put right before it can land, each beside its field; null when nothing has. */
async function whyNot(ctx: Ctx, { shown, read }: ImportPage, landing?: PaperLanding): Promise<FieldErrors | null> {
  if (landing) return (await landing.whyNot?.(ctx, shown)) ?? null;
  const title = shown.state === 'staged' ? whyNoTitle(shown, read.proposal) : null;
  return title === null ? null : { title };
}

/** The kinds of paper that somebody may say a paper is. */
const kindsOf = (landings: readonly PaperLanding[]): Readonly<Record<string, string>> =>
  Object.fromEntries(landings.flatMap(({ recognised, saidAs }) => (saidAs ? [[recognised, saidAs]] : [])));

/** A POST that adds corrections to what is staged, and goes back to its page. */
function changing(
  landings: readonly PaperLanding[],
  what: 'about' | 'columns',
  audit: string,
  read: (shown: ImportShown, raw: Readonly<Record<string, unknown>>) => Correction[],
): AnyRoute {
  return route({
    name: `plan.import.${what}`,
    method: 'POST',
    path: `/plans/import/:id/${what}`,
    policy: planWriters,
    audit,
    params: one,
    readsItself: true,
    async handle(ctx: Ctx, { params, form }) {
      await lockImport(ctx, params.id);
      const shown = await showImport(ctx, params.id, landings);
      if (shown === null || shown.shown.state !== 'staged') return missing;
      const mending = async (errors: FieldErrors) =>
        mend({ ...(await pageOf(ctx, { ...shown, errors, raw: form.raw }, landings)), errors });
      if (!form.ok) return mending(form.errors);
      const landing = landings.find(({ recognised }) => recognised === shown.shown.recognised);
      const said =
        what === 'about' && landing?.corrections
          ? await landing.corrections(ctx, shown.shown, form.raw)
          : { corrections: read(shown.shown, form.raw) };
      if ('problems' in said) return mending(said.problems);
      await addCorrections(ctx, params.id, said.corrections);
      ctx.note({ about: params.id });
      return done(`/plans/import/${params.id}`);
    },
  });
}

/** Only what differs from how it stands is a correction. */
function aboutCorrections(shown: ImportShown, raw: Readonly<Record<string, unknown>>): Correction[] {
  if (shown.recognised === 'system_review') {
    const title = typed(raw, 'title').trim();
    return title === '' || title === reviewOf(shown).title ? [] : [{ what: 'title', title }];
  }
  const { kind, proposal } = readImport(shown);
  const [title, said, plan, lead, year] = (['title', 'kind', 'plan', 'lead', 'year'] as const).map((name) =>
    typed(raw, name).trim(),
  );
  const wanted: unknown[] = [];
  if (title && title !== proposal.title) wanted.push({ what: 'title', title });
  if (said && said !== kind) wanted.push({ what: 'kind', kind: said });
  wanted.push({ what: 'plan', planId: plan || null });
  if (lead) wanted.push({ what: 'lead', said: lead });
  if (year) wanted.push({ what: 'year', from: Number(year) });
  return wanted.flatMap((each) => correction.safeParse(each).data ?? []);
}

function columnCorrections(shown: ImportShown, raw: Readonly<Record<string, unknown>>): Correction[] {
  const { mapping } = readImport(shown);
  const tables = typed(raw, 'tables').split(',').map(Number);
  const [first] = tables;
  const shownRows = mapping.find(({ table }) => table === first)?.headingRows ?? 0;
  return mapping
    .filter(({ table, use }) => tables.includes(table) && use !== 'apart')
    .flatMap(({ table, use, columns }) => {
      const saidUse = TABLE_USES.find((each) => each === typed(raw, `t${first}use`)) ?? use;
      const saidRows = typed(raw, `t${first}headings`);
      const rows = headingItems.some(({ value }) => value === saidRows) ? Number(saidRows) : shownRows;
      // Under other headings the columns are read anew: only what was chosen here is kept of them.
      const anew = rows !== shownRows;
      const of = columns.flatMap((column, nth): Correction[] => {
        const said = HOLDS.find((holds) => holds === typed(raw, `t${first}c${nth}`));
        return said === undefined || (said === column.holds && (column.sure || anew))
          ? []
          : [{ what: 'column', table, column: nth, holds: said }];
      });
      const own: Correction = { what: 'table', table, use: saidUse, ...(anew ? { headingRows: rows } : {}) };
      return saidUse === use && !anew ? of : [own, ...of];
    });
}

/** The file's name is never read, so whether text is a CSV is told from its commas. */
async function paperIn(bytes: Buffer): Promise<{ paper: Paper } | { why: string }> {
  try {
    const paper = await readPaper(bytes, looksLikeCsv(bytes) ? 'plan.csv' : 'plan.txt');
    if (unkeepableField(paper) !== null) return { why: 'The file holds characters that cannot be kept as they are' };
    return { paper };
  } catch (error) {
    if (error instanceof PaperRefused) return { why: error.message };
    throw error;
  }
}

function looksLikeCsv(bytes: Buffer): boolean {
  // A quoted cell may hold lines and commas of its own.
  const text = bytes
    .subarray(0, 20_000)
    .toString('utf8')
    .replace(/"(?:[^"]|"")*"/g, 'quoted');
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const parted = lines.filter((line) => line.split(',').length >= 3).length;
  return !text.includes('\t') && !/^\s*\|/m.test(text) && parted * 2 >= lines.length && parted > 0;
}
