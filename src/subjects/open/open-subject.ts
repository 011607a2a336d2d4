import type { Actor } from '../../kernel/access/actor.ts';
import { openScope } from '../../kernel/access/open-scope.ts';
import { randomLabel } from '../../kernel/access/random-label.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Guarded } from '../../kernel/db/schema.ts';
import type { RequestContext } from '../../kernel/http/context.ts';
import { writeTokens } from '../search/write-tokens.ts';
import type { PersonRoleName, SubjectKind } from '../tables.ts';

/** What opening needs of a request, so that importers can open subjects too. */
type Opening = Pick<RequestContext, 'tx' | 'newId' | 'newBytes' | 'now'> & { actor: Pick<Actor, 'id'> };

export interface NewPerson {
  role: PersonRoleName;
  givenNames: string | null;
  familyName: string | null;
  knownAs?: string | null;
  birthDate: string | null;
  birthDateEstimated?: boolean;
  sex?: string | null;
  /** Their unique pupil number. */
  upn?: string | null;
  /** When they came to be held in this role; the day they are opened when left out. */
  from?: string;
  /** The first day the role no longer holds; null while it does. */
  until?: string | null;
  /** For an adult of concern: which kinds, why, and when that is looked at again. */
  concern?: { category: string[]; basis: string; reviewOn: string };
  /** A scope that was opened for them already; a new one of their author's when left out. */
  scope?: Guarded;
}

/** Opens a person under a scope of their own: the person, their dated role, and apart from both their identity. Returns the id. */
export async function openPerson(ctx: Opening, person: NewPerson): Promise<string> {
  const scope = person.scope ?? (await openScope(ctx, person.role === 'person_of_concern' ? 'adult' : 'child'));
  const id = await openSubject(ctx, 'person', scope);
  await ctx.tx
    .insertInto('person_role')
    .values({
      id: ctx.newId(),
      subject_id: id,
      role: person.role,
      from_on: person.from ?? londonDate(ctx.now),
      until_on: person.until ?? null,
      ...(person.concern
        ? { category: person.concern.category, basis: person.concern.basis, review_on: person.concern.reviewOn }
        : { basis: null, review_on: null }),
      ...scope,
    })
    .execute();
  await ctx.tx
    .insertInto('person_identity')
    .values({
      id: ctx.newId(),
      subject_id: id,
      given_names: person.givenNames,
      family_name: person.familyName,
      known_as: person.knownAs ?? null,
      birth_date: person.birthDate,
      birth_date_estimated: person.birthDateEstimated ?? false,
      sex: person.sex ?? null,
      address: null,
      upn: person.upn ?? null,
      nhs_number: null,
      ...scope,
    })
    .execute();
  await writeTokens(
    ctx,
    'name_token',
    id,
    [person.givenNames, person.familyName, person.knownAs].filter(Boolean).join(' '),
    scope,
  );
  return id;
}

export interface NewContext {
  kind: Exclude<SubjectKind, 'person'>;
  name: string;
  about?: string | null;
  placeType?: string | null;
  bond?: string | null;
}

/** Opens a place, a group, a school or an online space under a scope of its own. Returns the id. */
export async function openContext(ctx: Opening, context: NewContext): Promise<string> {
  const scope = await openScope(ctx, context.kind === 'group' ? 'group' : 'context');
  const id = await openSubject(ctx, context.kind, scope);
  await ctx.tx
    .insertInto('context')
    .values({
      id: ctx.newId(),
      subject_id: id,
      name: context.name,
      about: context.about ?? null,
      place_type: context.placeType ?? null,
      platform: null,
      bond: context.bond ?? null,
      purpose: null,
      authority: null,
      expires_on: null,
      owner_agency_id: null,
      ...scope,
    })
    .execute();
  await writeTokens(ctx, 'context_token', id, context.name, scope);
  return id;
}

async function openSubject(ctx: Opening, kind: SubjectKind, scope: Guarded): Promise<string> {
  const id = ctx.newId();
  await ctx.tx
    .insertInto('subject')
    .values({ id, kind, label: randomLabel(ctx), opened_at: ctx.now, opened_by: ctx.actor.id, ...scope })
    .execute();
  return id;
}
