import { sql } from 'kysely';
import type { Ctx } from '../../kernel/http/context.ts';
import { fingerprint } from '../../subjects/index.ts';
import { type Definition, definitionShape } from '../definition/definition.ts';
import { codesIn } from './edit.ts';
import { type InstrumentShown, loadDefinition, loadInstruments, type VersionShown } from './load-instrument.ts';

/** A draft being written, with the version it will follow. */
export interface DraftShown {
  instrument: InstrumentShown;
  version: VersionShown;
  definition: Definition;
  /** What is published now; null for a first version. */
  published: Definition | null;
  /** Every code that any version has used: a code never comes back with another meaning. */
  taken: ReadonlySet<string>;
  /** What the form was made over: it no longer fits once somebody else has changed the draft. */
  mark: string;
}

/** The draft of an instrument; null when there is none. `saving` holds it, so that two administrators do not cross. */
export async function showDraft(ctx: Ctx, id: string, saving: boolean): Promise<DraftShown | null> {
  const [instrument] = await loadInstruments(ctx.tx, id);
  const version = instrument?.versions.find(({ state }) => state === 'draft');
  if (!instrument || !version) return null;
  if (saving) await sql`select 1 from instrument_version where id = ${version.id} for no key update`.execute(ctx.tx);
  const definition = await loadDefinition(ctx.tx, version.id);
  if (!definition) return null;
  const before = await Promise.all(
    instrument.versions.filter(({ state }) => state !== 'draft').map(({ id: one }) => loadDefinition(ctx.tx, one)),
  );
  const all = [definition, ...before.filter((one) => one !== null)];
  return {
    instrument,
    version,
    definition,
    published: before[0] ?? null,
    taken: codesIn(all),
    mark: fingerprint(definition),
  };
}

/** Keeps the draft as it now stands; or says what about it could not be kept, and keeps nothing. */
export async function keepDraft(ctx: Ctx, { version }: DraftShown, definition: Definition): Promise<string | null> {
  const read = definitionShape.safeParse(definition);
  if (!read.success) return read.error.issues[0]?.message ?? 'This cannot be kept';
  await ctx.because('An administrator words the next version');
  await ctx.tx
    .updateTable('instrument_version')
    .set({ definition: JSON.stringify(definition), written_at: ctx.now, written_by: ctx.actor.id })
    .where('id', '=', version.id)
    .execute();
  return null;
}
