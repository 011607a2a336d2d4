import { sql } from 'kysely';
import type { ActingCtx } from '../../kernel/access/act-as.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import { Refused } from '../../kernel/http/faults.ts';
import { type Definition, definitionShape, type ItemKind } from '../definition/definition.ts';
import type { NoAnswer } from '../definition/no-answer.ts';
import type { Value } from '../definition/value.ts';
import { openSitting } from './open-sitting.ts';

/** An answer that a paper from elsewhere gives: without a value it says only in its note what the paper says. */
export interface BroughtAnswer {
  readonly item: string;
  /** What the item is called where it is not asked any more. */
  readonly called: string;
  readonly kind: ItemKind;
  readonly value: Value | null;
  readonly note: string | null;
  /** Why there is no value; not known, where this is left out. */
  readonly state?: NoAnswer;
}

export interface BroughtSitting {
  /** The code of the instrument: its newest published version asks. */
  readonly instrument: string;
  readonly title: string;
  readonly answers: readonly BroughtAnswer[];
}

/**
 * Opens a sitting of the partnership's own with the answers of a paper that was filled in elsewhere, handed in by whoever brings it
 * in; somebody else authorises it. It is compared with the last one handed in.
 *
 * @returns the sitting's id.
 * @throws Refused where the instrument does not ask what the paper answers: nothing of it is then kept.
 */
export async function bringSitting(ctx: ActingCtx, { instrument, title, answers }: BroughtSitting): Promise<string> {
  const version = await newestVersion(ctx.tx, instrument);
  if (version === null) throw new Refused(`No instrument is published as ${instrument}.`);
  const kinds = new Map(
    version.definition.sections.flatMap(({ items }) => items.map((item) => [item.code, item.kind])),
  );
  const strangers = answers.filter(({ item, kind }) => kinds.get(item) !== kind);
  if (strangers.length > 0)
    throw new Refused(
      `${version.definition.title} does not ask this: ${strangers.map(({ called }) => called).join('; ')}. Put it right, or publish a version that asks it.`,
    );
  const { id, scope } = await openSitting(ctx, {
    instrumentId: version.instrumentId,
    versionId: version.id,
    title,
    subject: null,
    handedIn: true,
  });
  await ctx.tx
    .insertInto('answer')
    .values(
      answers.map(({ item, value, note, state = 'not_known' }) => ({
        id: ctx.newId(),
        sitting_id: id,
        version_id: version.id,
        item,
        state: value === null ? state : ('answered' as const),
        value: value === null ? null : JSON.stringify(value),
        note,
        evidence: null,
        how_known: null,
        as_of: null,
        answered_at: ctx.now,
        answered_by: ctx.actor.id,
        ...scope,
      })),
    )
    .execute();
  return id;
}

async function newestVersion(
  tx: Tx,
  code: string,
): Promise<{ id: string; instrumentId: string; definition: Definition } | null> {
  const { rows } = await sql<{ id: string; instrumentId: string; definition: unknown }>`
    select v.id, i.id as "instrumentId", v.definition from instrument i join instrument_version v on v.instrument_id = i.id
    where i.code = ${code} and v.state = 'published' order by v.number desc, v.id limit 1`.execute(tx);
  const [row] = rows;
  return row === undefined ? null : { ...row, definition: definitionShape.parse(row.definition) };
}
