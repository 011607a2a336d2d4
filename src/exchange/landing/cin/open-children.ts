import { londonDate } from '../../../kernel/clock/index.ts';
import { openPeople } from '../../../subjects/index.ts';
import type { CinChild } from '../../reading/cin/child.ts';
import { openScopesOf } from '../open-scopes.ts';
import type { CensusAbout } from './about.ts';
import { eventsOf } from './events-of.ts';
import { factsOf, sexOf, upnOf } from './facts-of.ts';
import type { KnownChild } from './known-children.ts';
import { rolesOf } from './roles.ts';
import { addEvents } from './write-events.ts';
import { addFacts } from './write-facts.ts';
import type { Writing } from './writing.ts';

/** A child nobody here knows, and the key they are known by from now on. */
export interface NewChild {
  key: string;
  child: CinChild;
}

/** Opens children the census tells of, with all that it tells of each, a table at a time. Returns their ids, in order. */
export async function openChildren(ctx: Writing, children: readonly NewChild[], about: CensusAbout): Promise<string[]> {
  if (children.length === 0) return [];
  const scopes = await openScopesOf(ctx, 'child', children.length);
  const people = children.map(({ child }, at) => ({
    child,
    scope: scopes[at],
    roles: rolesOf(child.birthDate, firstReferral(child), londonDate(ctx.now)),
  }));
  const ids = await openPeople(
    ctx,
    people.map(({ child, scope, roles: [first] }) => ({
      ...first,
      givenNames: null,
      familyName: null,
      birthDate: child.birthDate,
      sex: sexOf(child.gender),
      upn: upnOf(child.upn),
      ...(scope && { scope }),
    })),
  );
  const opened = children.flatMap(({ key, child }, at) => {
    const [id, scope] = [ids[at], scopes[at]];
    return id === undefined || scope === undefined
      ? []
      : [{ key, child, subject: { id, scope }, roles: people[at]?.roles ?? [] }];
  });
  await addLaterRoles(ctx, opened);
  await addFormerUpns(ctx, opened);
  await addFacts(
    ctx,
    opened.flatMap(({ child, subject }) => factsOf(child).map((fact) => ({ subject, fact }))),
    about,
  );
  await addEvents(
    ctx,
    opened.flatMap(({ key, child, subject }) => eventsOf(key, child).map((event) => ({ subject, event }))),
    about,
  );
  ctx.saw(ids);
  return ids;
}

const firstReferral = (child: CinChild): string => child.referrals.map(({ referred }) => referred).sort()[0] ?? '';

async function addLaterRoles(
  ctx: Writing,
  opened: readonly {
    subject: KnownChild;
    roles: readonly { role: 'child' | 'young_adult'; from: string; until: string | null }[];
  }[],
): Promise<void> {
  const rows = opened.flatMap(({ subject, roles }) =>
    roles.slice(1).map(({ role, from, until }) => ({
      id: ctx.newId(),
      subject_id: subject.id,
      role,
      from_on: from,
      until_on: until,
      basis: null,
      review_on: null,
      ...subject.scope,
    })),
  );
  if (rows.length > 0) await ctx.tx.insertInto('person_role').values(rows).execute();
}

/** A number schools called the child by before: to be found by, never to be shown without the right to identity. */
export async function addFormerUpns(
  ctx: Writing,
  opened: readonly { subject: KnownChild; child: CinChild }[],
): Promise<void> {
  const rows = opened.flatMap(({ subject, child }) => {
    const upn = upnOf(child.formerUpn);
    return upn === null
      ? []
      : [
          {
            id: ctx.newId(),
            subject_id: subject.id,
            name: upn,
            kind: FORMER_UPN,
            how_known: 'From the Children in Need census',
            from_on: null,
            until_on: null,
            ...subject.scope,
          },
        ];
  });
  if (rows.length > 0) await ctx.tx.insertInto('alias').values(rows).execute();
}

export const FORMER_UPN = 'former UPN';
