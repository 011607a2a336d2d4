import { sql } from 'kysely';
import type { ActingCtx } from '../../kernel/access/act-as.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Raw, Reject, Remark } from '../reading/row.ts';

/** Keeps rejected rows as they were found, numbered on from `before`, so that they can be had back as a file. */
export async function keepRejects(
  ctx: Pick<ActingCtx, 'tx' | 'newId'>,
  runId: string,
  before: number,
  rejects: readonly Reject[],
): Promise<void> {
  if (rejects.length === 0) return;
  await sql`
    insert into import_reject (id, run_id, no, line, place, code, reason, others, raw)
    select t.id, ${runId}, t.no, t.line, t.place, t.code, t.reason, t.others::jsonb, t.raw
    from unnest(${rejects.map(() => ctx.newId())}::uuid[], ${rejects.map((_, at) => before + at + 1)}::integer[],
      ${rejects.map(({ line }) => line)}::integer[], ${rejects.map(({ column }) => column)}::text[],
      ${rejects.map(({ code }) => code)}::text[], ${rejects.map(({ reason }) => reason)}::text[],
      ${rejects.map(({ others }) => JSON.stringify(others))}::text[], ${rejects.map(({ raw }) => JSON.stringify(raw))}::text[])
      as t (id, no, line, place, code, reason, others, raw)`.execute(ctx.tx);
}

interface RejectRow {
  no: number;
  line: number;
  place: string | null;
  code: string;
  reason: string;
  others: readonly Remark[];
  raw: string;
}

const PAGE = 500;

/** The rejected rows of an import, in the file's order, a page of them held at a time. */
export async function* rejectsOf(tx: Tx, runId: string): AsyncGenerator<Reject> {
  for (let after = 0; ; ) {
    const { rows } = await sql<RejectRow>`
      select no, line, place, code, reason, others, raw from import_reject
      where run_id = ${runId} and no > ${after} order by no limit ${PAGE}`.execute(tx);
    for (const { line, place: column, code, reason, others, raw } of rows) {
      const parsed: Raw = JSON.parse(raw);
      yield { kind: 'reject', line, column, code, reason, others, raw: parsed };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.no;
  }
}
