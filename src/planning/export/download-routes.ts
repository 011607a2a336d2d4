import { z } from 'zod';
import { type PaperToWrite, writeCsv, writeExcel, writeWord } from '../../documents/index.ts';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { file, missing } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import { fileName } from './file-name.ts';

interface Written {
  ending: 'docx' | 'xlsx' | 'csv';
  type: string;
  words: string;
  write(paper: PaperToWrite): Promise<Buffer> | string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** The ways in which a paper goes out. */
const WAYS: readonly Written[] = [
  { ending: 'docx', type: `${OFFICE}.wordprocessingml.document`, words: 'as Word', write: writeWord },
  { ending: 'xlsx', type: `${OFFICE}.spreadsheetml.sheet`, words: 'as Excel', write: writeExcel },
  { ending: 'csv', type: 'text/csv; charset=utf-8', words: 'as CSV', write: writeCsv },
];

/** Something that goes out as a paper. */
export interface Downloaded {
  /** How its routes are named: `plan.export`. */
  readonly name: string;
  /** Where it is: `/plans/:id`. */
  readonly at: `/${string}/:id`;
  /** What the audit calls it: “a plan”. */
  readonly called: string;
  /** What its file is named where its words give no name: “plan”. */
  readonly file: string;
  /** The paper as far as whoever asks may see it; null where it is not there for them. Says what was seen, and notes how much. */
  paperOf(ctx: Ctx, id: string): Promise<PaperOut | null>;
}

export interface PaperOut {
  readonly paper: PaperToWrite;
  /** What its file is named after, with the day: nobody’s name stands in it. */
  readonly named: string;
}

/** The routes by which something goes out, one for each way. */
export const downloadRoutes = ({ name, at, called, file: otherwise, paperOf }: Downloaded): readonly AnyRoute[] =>
  WAYS.map(({ ending, type, words, write }) =>
    route({
      name: `${name}.${ending}`,
      method: 'GET',
      path: `${at}/export.${ending}`,
      policy: anyoneSignedIn,
      audit: `downloaded ${called} ${words}`,
      params: z.object({ id: z.guid() }),
      async handle(ctx, { params }) {
        const out = await paperOf(ctx, params.id);
        if (out === null) return missing;
        return file(fileName(out.named, otherwise, londonDate(ctx.now), ending), type, await write(out.paper));
      },
    }),
  );
