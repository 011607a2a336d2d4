import { z } from 'zod';
import { writeWord } from '../../documents/index.ts';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { file, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { loadBody } from '../../panels/index.ts';
import { type Counter, fileName } from '../../planning/index.ts';
import { loadFacts } from './load-facts.ts';
import { papersPage } from './papers-page.tsx';
import { writePapers } from './write-papers.ts';

const one = z.object({ id: z.guid() });
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The papers of a board or sub-group, from one button: on a page, and as Word. */
export const paperRoutes = ({ counters }: { counters: readonly Counter[] }) => [
  route({
    name: 'papers',
    method: 'GET',
    path: '/bodies/:id/papers',
    policy: anyoneSignedIn,
    audit: 'looked at the papers of a board or panel',
    params: one,
    async handle(ctx, { params }) {
      const made = await papersFor(ctx, params.id, counters);
      return made ? page(papersPage(made.body, made.paper)) : missing;
    },
  }),
  route({
    name: 'papers.word',
    method: 'GET',
    path: '/bodies/:id/papers.docx',
    policy: anyoneSignedIn,
    audit: 'downloaded the papers of a board or panel',
    params: one,
    async handle(ctx, { params }) {
      const made = await papersFor(ctx, params.id, counters);
      if (!made) return missing;
      ctx.note({ outcome: 'started' });
      return file(fileName(made.paper.title, 'papers', londonDate(ctx.now), 'docx'), WORD, await writeWord(made.paper));
    },
  }),
];

async function papersFor(ctx: Ctx, id: string, counters: readonly Counter[]) {
  const body = await loadBody(ctx.tx, id);
  if (!body) return null;
  const facts = await loadFacts(ctx, body, counters);
  ctx.note({ about: body.id });
  const actions = [facts.exceptions, facts.toApprove, facts.unconfirmed].flatMap(({ rows }) => rows);
  const changed = facts.changes.rows.map(({ actionId }) => actionId);
  ctx.saw([...new Set([...[...actions, ...facts.risks.rows].map((row) => row.id), ...changed])]);
  return { body, paper: writePapers(facts) };
}
