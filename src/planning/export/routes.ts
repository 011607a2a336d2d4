import { z } from 'zod';
import { type PaperToWrite, writeCsv, writeExcel, writeWord } from '../../documents/index.ts';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { file, missing } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import type { Counter } from '../measures/counter.ts';
import { showCountedPlan } from '../plan/show-plan.ts';
import { planPaper } from './plan-paper.ts';

interface Written {
  ending: 'docx' | 'xlsx' | 'csv';
  type: string;
  words: string;
  write(paper: PaperToWrite): Promise<Buffer> | string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const WAYS: readonly Written[] = [
  { ending: 'docx', type: `${OFFICE}.wordprocessingml.document`, words: 'as Word', write: writeWord },
  { ending: 'xlsx', type: `${OFFICE}.spreadsheetml.sheet`, words: 'as Excel', write: writeExcel },
  { ending: 'csv', type: 'text/csv; charset=utf-8', words: 'as CSV', write: writeCsv },
];

/** A plan to keep, as far as whoever asks may see it; live counts as they were released. The file’s name says nothing of what is in it. */
export const exportRoutes = ({ counters }: { counters: readonly Counter[] }) =>
  WAYS.map(({ ending, type, words, write }) =>
    route({
      name: `plan.export.${ending}`,
      method: 'GET',
      path: `/plans/:id/export.${ending}`,
      policy: anyoneSignedIn,
      audit: `downloaded a plan ${words}`,
      params: z.object({ id: z.guid() }),
      async handle(ctx, { params }) {
        const whole = await showCountedPlan(ctx, params.id, counters, 'release');
        if (!whole) return missing;
        ctx.saw(whole.actions.map(({ id }) => id));
        ctx.note({ outcome: 'started', detail: { actions: whole.actions.length } });
        return file(`plan.${ending}`, type, await write(planPaper(whole)));
      },
    }),
  );
