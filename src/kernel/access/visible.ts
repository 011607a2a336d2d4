import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/schema.ts';
import { type Level, levelRank } from './actor.ts';

/**
 * What a list is of. The table needs indexes `(scope_class, order desc, id)` and `(scope_id, order desc)`; a list that begins
 * with the soonest needs them ascending.
 */
export interface ListOf {
  table: string;
  /** The column that says what is newest, or soonest: an instant or a day. */
  order: string;
  /** What comes first: the newest, where this is left out. The soonest first puts what has no day last. */
  first?: 'newest' | 'soonest';
  /** The least level of sight that shows a row. */
  level: Level;
  /** Of the classes held whole only these are looked through, where the rows can lie in no other. */
  classes?: readonly string[];
  /** Conditions on the table's columns, written against alias `t`. */
  where?: RawBuilder<unknown>;
  /**
   * A query of one column `id`: the rows there are to choose from, found by what the actor holds. Each is then looked up by its
   * key, so that a few among many cost a few. Left out, the list is of all that the actor holds.
   */
  among?: RawBuilder<unknown>;
}

/** How far a count goes before it says "more than". */
export const COUNT_CAP = 10_000;

/** One page of a list: which rows, in its order, and how many there are in all (exact up to `COUNT_CAP`; above it, one more). */
export interface VisiblePage {
  ids: string[];
  total: number;
}

/**
 * The newest rows the actor may see, found by what they hold and never by walking past what they do not: for each class
 * held whole, its newest; and those of the scopes they were granted. So the buffers a list touches do not grow with hidden
 * rows (access.md, "The shape of a policy, and of a query"). Row security still judges every row. The granted rows are
 * fetched once, for the page and for the count.
 *
 * @param page from 1. @param size rows on a page.
 */
export async function visiblePage(tx: Tx, list: ListOf, page: number, size: number): Promise<VisiblePage> {
  const [from, at, reach, where] = [sql.table(list.table), sql.ref(`t.${list.order}`), page * size, whereOf(list)];
  if (list.among) {
    const { rows } = await sql<VisiblePage>`
      with chosen as materialized (${chosen(list, list.among)})
      select array(select id from chosen order by at ${ordered(list)}, id limit ${size} offset ${reach - size}) as ids,
        (select least(${sql.lit(COUNT_CAP + 1)}, count(*)) from chosen)::integer as total`.execute(tx);
    return rows[0] ?? { ids: [], total: 0 };
  }
  const { rows } = await sql<VisiblePage>`
    with granted as materialized (${granted(list)}),
    newest as (
      ${ofClasses(list, reach)}
      union all
      (select id, at from granted order by at ${ordered(list)}, id limit ${reach}))
    select array(select id from newest order by at ${ordered(list)}, id limit ${size} offset ${reach - size}) as ids,
      least(${sql.lit(COUNT_CAP + 1)}, (select count(*) from granted) + (
        select count(*) from ${classesOf(list)} as class cross join lateral (
          select from ${from} t where t.scope_class = class and ${where} order by t.scope_class, ${at} ${ordered(list)}
          limit ${sql.lit(COUNT_CAP + 1)}) c))::integer as total`.execute(tx);
  return rows[0] ?? { ids: [], total: 0 };
}

/** The newest `most` rows the actor may see, as a derived table `(id, at)`, unordered: for a list that is not paged. */
export const newestVisible = (list: ListOf, most: number): RawBuilder<unknown> =>
  list.among
    ? sql`(select id, at from (${chosen(list, list.among)}) c order by at ${ordered(list)}, id limit ${sql.lit(most)})`
    : sql`(
  ${ofClasses(list, most)}
  union all
  (select id, at from (${granted(list)}) g order by at ${ordered(list)}, id limit ${sql.lit(most)}))`;

/** The rows of a page in their order, to join what is shown of each: alias `f`, columns `id` and `n`. */
export const inOrder = (ids: readonly string[]): RawBuilder<unknown> =>
  sql`unnest(${sql.val([...ids])}::uuid[]) with ordinality as f (id, n)`;

const whereOf = (list: ListOf): RawBuilder<unknown> => list.where ?? sql`true`;

const ordered = (list: ListOf): RawBuilder<unknown> => (list.first === 'soonest' ? sql`asc` : sql`desc`);

const classesOf = ({ level, classes }: ListOf): RawBuilder<unknown> => {
  const held = sql`unnest(my_classes(${sql.lit(levelRank(level))}))`;
  return classes ? sql`(select class from ${held} class where class = any (${sql.val([...classes])}::text[]))` : held;
};

const ofClasses = (list: ListOf, most: number): RawBuilder<unknown> => {
  const at = sql.ref(`t.${list.order}`);
  return sql`select held.id, held.at from ${classesOf(list)} as class cross join lateral (
        select t.id, ${at} as at from ${sql.table(list.table)} t
        where t.scope_class = class and ${whereOf(list)} order by ${at} ${ordered(list)}, t.id limit ${most}) held`;
};

// One row by its key at a time: joined plainly, the planner may read the whole table instead.
const chosen = (list: ListOf, among: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select held.id, held.at from (select distinct id from (${among}) a) x cross join lateral (
    select t.id, ${sql.ref(`t.${list.order}`)} as at from ${sql.table(list.table)} t
    where t.id = x.id and ${whereOf(list)} limit 1) held`;

// A scope at a time, each by its own few steps down the index: joined plainly, the planner may read the whole table instead,
// and what is hidden with it.
const granted = (list: ListOf): RawBuilder<unknown> => {
  const [at, rank] = [sql.ref(`t.${list.order}`), sql.lit(levelRank(list.level))];
  return sql`select held.id, held.at from (select distinct s as id from my_scopes(${rank}) s) g cross join lateral (
        select t.id, ${at} as at from ${sql.table(list.table)} t
        where t.scope_id = g.id and t.scope_class <> all ((select my_classes(${rank}))::text[]) and ${whereOf(list)}
        order by ${at} ${ordered(list)} limit ${sql.lit(COUNT_CAP + 1)}) held`;
};
