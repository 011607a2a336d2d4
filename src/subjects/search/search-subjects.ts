import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { SubjectKind } from '../tables.ts';
import { kindWords, roleWords } from '../words.ts';
import { nameParts, nameTokens } from './name-tokens.ts';

/** Someone or somewhere a search offers: why, and what differs. The person chooses, never Kith. */
export interface Candidate {
  id: string;
  kind: SubjectKind;
  label: string;
  name: string | null;
  about: string | null;
  why: string[];
  differs: string[];
}

interface Found {
  id: string;
  kind: SubjectKind;
  label: string;
  name: string | null;
  roles: (keyof typeof roleWords)[];
  matched: { word: string; how: keyof typeof how }[];
  names: string[];
}

const how = {
  label: 'is its label',
  part: 'is the same',
  slip: 'is one letter different',
  sound: 'sounds the same',
} as const;

/**
 * Finds people and places by name, forgiving a slip in each word. Row security judges every token before anything is
 * counted or cut, and the weights are fixed: its label 4, a same word 3, one letter different 2, the same sound 1 (version 1), never how
 * common a name is (access.md). Ties go by name and id.
 *
 * @param most how many to offer; cut only after sight has been applied.
 */
export async function searchSubjects(tx: Tx, asked: { text: string; most: number }): Promise<Candidate[]> {
  const words = nameParts(asked.text).slice(0, 6);
  if (words.length === 0) return [];
  const labels = asked.text.toUpperCase().split(/\s+/).slice(0, 6);
  const wanted = words.flatMap((word) =>
    nameTokens(word).flatMap(({ kind, token }) =>
      // A part is also met by a slip of the other (a letter too many), and a slip by a part (a letter too few).
      kind === 'part'
        ? [
            { word, kind, token },
            { word, kind: 'slip', token },
          ]
        : kind === 'slip'
          ? [
              { word, kind, token },
              { word, kind: 'part', token },
            ]
          : [{ word, kind, token }],
    ),
  );
  const lists = {
    word: wanted.map((one) => one.word),
    asked: wanted.map((one) =>
      one.kind === 'part' && words.includes(one.token) ? 'part' : one.kind === 'sound' ? 'sound' : 'slip',
    ),
    kind: wanted.map((one) => one.kind),
    token: wanted.map((one) => one.token),
  };
  const { rows } = await sql<Found>`
    with wanted as (
      select * from unnest(${sql.val(lists.word)}::text[], ${sql.val(lists.asked)}::text[], ${sql.val(lists.kind)}::text[], ${sql.val(lists.token)}::text[])
        as w (word, how, kind, token)),
    met as (
      ${metIn('name_token', sql`my_identity_classes()`, sql`select scope_id from grant_ where identity`)}
      union
      ${metIn('context_token', sql`my_classes(2)`, sql`select my_scopes(2)`)}
      union
      select s.id, s.label, 'label' from subject s where s.label = any (${sql.val(labels)}::text[])),
    best as (
      select subject_id, word, max(case how when 'label' then 4 when 'part' then 3 when 'slip' then 2 else 1 end) as weight from met group by subject_id, word),
    ranked as (
      select subject_id, sum(weight) as weight, jsonb_agg(jsonb_build_object('word', word, 'how',
          case weight when 4 then 'label' when 3 then 'part' when 2 then 'slip' else 'sound' end) order by weight desc, word) as matched
      from best group by subject_id)
    select s.id, s.kind, s.label, r.matched, n.names, n.names[1] as name,
      array(select p.role from person_role p where p.subject_id = s.id and (p.until_on is null or p.until_on > kith_now()::date) order by p.role) as roles
    from ranked r join subject s on s.id = r.subject_id
      cross join lateral (select array(
        select x.name from (
          select 1 as sort, coalesce(i.known_as, i.given_names) || coalesce(' ' || i.family_name, '') as name from person_identity i where i.subject_id = s.id
          union all select 2, c.name from context c where c.subject_id = s.id
          union all select 3, a.name from alias a where a.subject_id = s.id) x
        where x.name is not null order by x.sort, x.name) as names) n
    order by r.weight desc, n.names[1], s.id limit ${asked.most}`.execute(tx);
  return rows.map((row) => candidate(row, words));
}

/**
 * What of a table of tokens was asked for: under each class held whole, and in each scope granted, by its own stretch of the
 * index. So the work does not grow with the hidden who share a name.
 */
const metIn = (table: string, classes: RawBuilder<unknown>, scopes: RawBuilder<unknown>): RawBuilder<unknown> => sql`
      select t.subject_id, w.word, w.how
      from wanted w cross join unnest(${classes}) as held (class) cross join lateral (
        select x.subject_id from ${sql.table(table)} x
        where x.token = w.token and x.kind = w.kind and x.scope_class = held.class limit ${sql.lit(NEVER_REACHED)}) t
      union
      select t.subject_id, w.word, w.how
      from (select distinct s.id from (${scopes}) s (id)) g cross join lateral (
        select x.subject_id, x.token, x.kind from ${sql.table(table)} x where x.scope_id = g.id and x.token = any (array(select token from wanted))
        limit ${sql.lit(NEVER_REACHED)}) t
        join wanted w on w.token = t.token and w.kind = t.kind`;

/** A limit that cuts nothing: it keeps PostgreSQL to one class, or one scope, at a time. */
const NEVER_REACHED = 1_000_000;

function candidate(found: Found, words: readonly string[]): Candidate {
  const met = new Set(found.matched.map((one) => one.word));
  const byLabel = met.has(found.label);
  return {
    id: found.id,
    kind: found.kind,
    label: found.label,
    name: found.name,
    about:
      found.roles.length > 0
        ? found.roles.map((role) => roleWords[role].toLowerCase()).join(', ')
        : kindWords[found.kind].one.toLowerCase(),
    why: found.matched.map((one) => `“${one.word}” ${how[one.how]}`),
    differs: [
      ...words.filter((word) => !met.has(word) && !byLabel).map((word) => `nothing like “${word}”`),
      ...(found.names.length > 1 ? [`also known as ${found.names.slice(1).join(', ')}`] : []),
    ],
  };
}
