import { sql } from 'kysely';
import { findConcerns, mendConcern } from '../../../front-door/index.ts';
import type { Ctx } from '../../../kernel/http/context.ts';
import { NotThere, Refused } from '../../../kernel/http/faults.ts';
import { visibleChildren } from '../../landing/cin/known-children.ts';
import { openChildren } from '../../landing/cin/open-children.ts';
import { updateChild } from '../../landing/cin/update-child.ts';
import { concernOf } from '../../landing/concerns/payload.ts';
import { choicesFor, type Decision } from './choices.ts';
import type { Held } from './load-held.ts';

/**
 * Does what somebody decided of a held row, in their own name and under their own sight, and remembers it for the importer,
 * so that the next file finds the same record. Returns where to look at what came of it.
 */
export async function settle(ctx: Ctx, held: Held, decision: Decision, why: string): Promise<string> {
  if (!choicesFor[held.why].some(({ value }) => value === decision)) throw new Refused('That cannot be decided here.');
  await ctx.because(why);
  await decideOnce(ctx, held, decision, why);
  if (decision === 'left') return '/import/held';
  const target = held.format === 'concerns' ? await mend(ctx, held) : await landChild(ctx, held, decision);
  await sql`select settle_import_key(${held.id}, ${target})`.execute(ctx.tx);
  ctx.note({ detail: { landed: target } });
  return held.format === 'concerns' ? `/front-door/${target}` : `/subjects/${target}`;
}

/** First of all, so that two people at once cannot both land it. */
async function decideOnce(ctx: Ctx, held: Held, decision: Decision, why: string): Promise<void> {
  const { numAffectedRows } = await sql`
    update held_row set decision = ${decision}, decided_by = ${ctx.actor.id}, decided_at = ${ctx.now}, decided_why = ${why}
    where id = ${held.id} and decision is null`.execute(ctx.tx);
  if ((numAffectedRows ?? 0n) === 0n) throw new Refused('Somebody has decided on this row already.');
}

async function landChild(
  ctx: Ctx,
  held: Extract<Held, { format: 'cin-census' }>,
  decision: Exclude<Decision, 'left'>,
): Promise<string> {
  const { child, about } = held.payload;
  if (decision === 'different') {
    const [opened] = await openChildren(ctx, [{ key: held.key, child }], about);
    if (opened === undefined) throw new Error('nobody was opened');
    return opened;
  }
  const known = (await visibleChildren(ctx.tx, held.subjectId === null ? [] : [held.subjectId])).get(
    held.subjectId ?? '',
  );
  if (known === undefined) throw new NotThere(held.subjectId);
  await updateChild(ctx, known, child, held.key, about);
  return known.id;
}

async function mend(ctx: Ctx, held: Extract<Held, { format: 'concerns' }>): Promise<string> {
  const known = (await findConcerns(ctx, held.concernId === null ? [] : [held.concernId])).get(held.concernId ?? '');
  if (known === undefined) throw new NotThere(held.concernId);
  await mendConcern(ctx, known, concernOf(held.payload));
  return known.id;
}
