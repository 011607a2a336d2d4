import { sql } from 'kysely';
import { addDays, type CivilDate, londonDate } from '../../kernel/clock/index.ts';
import type { Guarded } from '../../kernel/db/schema.ts';
import type { RequestContext } from '../../kernel/http/context.ts';
import { NotThere } from '../../kernel/http/faults.ts';

/** What one person says of a link, and how they know. */
export interface Said {
  status: 'proposed' | 'accepted';
  source: string;
  howKnown: string;
  confidence: 'confirmed' | 'likely' | 'possible' | 'not known';
  nature: string;
  strength: number | null;
  note: string | null;
  fromOn: CivilDate | null;
  reviewOn: CivilDate;
  recordId?: string | null;
}

/** A link from one subject to another, as said from the first. */
export interface NewLink {
  fromId: string;
  toId: string;
  kind: string;
  /** False when the first is the far end of it: "is looked out for by". */
  forward: boolean;
}

type Writing = Pick<RequestContext, 'tx' | 'newId' | 'now'> & { actor: { id: string; agency: { id: string } } };

/** How long until somebody looks at an assertion again when nobody says, in days (domain §7.4). */
export const REVIEW_DAYS = 90;

/**
 * Says that two subjects are joined. Where this reader sees that link already, this is one more assertion of it, with a
 * source of its own; otherwise the link is made. Returns the link's id. Throws `NotThere` for an end that is not seen.
 */
export async function assertLink(ctx: Writing, link: NewLink, said: Said): Promise<string> {
  const [a, b] = link.forward ? [link.fromId, link.toId] : [link.toId, link.fromId];
  const { rows } = await sql<Guarded & { id: string }>`
    select l.id, l.scope_id, l.scope_class from link l
    where l.kind = ${link.kind} and ((l.a_id = ${a} and l.b_id = ${b}) or (l.a_id = ${b} and l.b_id = ${a}
      and exists (select 1 from link_kind k where k.code = l.kind and k.both_ways)))
    order by l.id limit 1`.execute(ctx.tx);
  const known = rows[0];
  if (known) {
    await assertAgain(ctx, known.id, { scope_id: known.scope_id, scope_class: known.scope_class }, said);
    return known.id;
  }
  const id = ctx.newId();
  const scope = await scopeOf(ctx, link);
  await ctx.tx
    .insertInto('link')
    .values({ id, kind: link.kind, a_id: a, b_id: b, ...scope })
    .execute();
  await assertAgain(ctx, id, scope, said);
  return id;
}

/** A link is kept with the person it is about before the place, and with the end it was said from before the other. */
async function scopeOf(ctx: Writing, link: NewLink): Promise<Guarded> {
  const { rows } = await sql<Guarded & { seen: number }>`
    select s.scope_id, s.scope_class, (select count(*)::integer from subject x where x.id in (${link.fromId}, ${link.toId})) as seen
    from subject s where s.id in (${link.fromId}, ${link.toId}) and my_level(s.scope_id) >= 2
    order by (s.kind in ('person', 'group')) desc, (s.id = ${link.fromId}) desc limit 1`.execute(ctx.tx);
  const scope = rows[0];
  if (!scope || scope.seen < 2) throw new NotThere(link.toId);
  return { scope_id: scope.scope_id, scope_class: scope.scope_class };
}

/** Adds an assertion to a link. What others said of it stays as they said it. */
export async function assertAgain(ctx: Writing, linkId: string, scope: Guarded, said: Said): Promise<void> {
  await ctx.tx
    .insertInto('assertion')
    .values({
      id: ctx.newId(),
      link_id: linkId,
      status: said.status,
      source: said.source,
      how_known: said.howKnown,
      confidence: said.confidence,
      nature: said.nature,
      strength: said.strength,
      note: said.note,
      from_on: said.fromOn,
      until_on: null,
      review_on: said.reviewOn,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      agency_id: ctx.actor.agency.id,
      record_id: said.recordId ?? null,
      decided_at: null,
      decided_by: null,
      decided_why: null,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_why: null,
      scope_id: scope.scope_id,
      scope_class: scope.scope_class,
    })
    .execute();
}

/** A link somebody mentioned: proposed only, until a person has looked at it (domain §3.8, invariant I17). */
export async function proposeLink(
  ctx: Writing,
  link: Omit<NewLink, 'forward'>,
  mention: { source: string; howKnown: string; recordId: string | null },
): Promise<string> {
  return assertLink(
    ctx,
    { ...link, forward: true },
    {
      ...mention,
      status: 'proposed',
      confidence: 'not known',
      nature: 'not known',
      strength: null,
      note: null,
      fromOn: null,
      reviewOn: addDays(londonDate(ctx.now), REVIEW_DAYS),
    },
  );
}
