import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../db/schema.ts';
import { asUuid } from '../http/entropy.ts';
import { type Counts, suppress } from './suppress.ts';

/**
 * Figures that depend on records their readers may not see. A rule is run by the one job below as `kith_worker`, whom no
 * policy shows a silent record, so two worlds that differ only in silence release the same (access.md, "The one exception").
 */
interface Rule {
  /** Unique, in the field's words: `concerns.by_month_and_kind`. */
  name: string;
  title: string;
  covers: string;
  /** Once a London day, or as often as the job runs (every ten minutes). */
  every: 'day' | 'run';
}

/** Figures: counted by the rule, suppressed here. No rule can release a count as it was counted (I13). */
interface CountingRule extends Rule {
  counts(tx: Tx, now: Date): Promise<Counts>;
}

/** What is no count of people or records. */
interface FactRule extends Rule {
  facts(tx: Tx, now: Date): Promise<Readonly<Record<string, string | number | boolean>>>;
  /** Why it tells of nobody, however few they are. */
  tellsOfNobody: string;
}

export type ReleaseRule = CountingRule | FactRule;

/** A release as readers see it: a row, with what it covers and when it was worked out. */
export interface Release<T> {
  id: string;
  name: string;
  title: string;
  covers: string;
  computedAt: Date;
  figures: T;
}

/** The one scope of everything published (`md5('kith published figures')`, made by the migration). */
const PUBLISHED = '54e61a26-3590-696a-27b6-8e808b7b353f';

/** Works out every rule that is due and keeps each as a new row; what was published before stays as it was. */
export async function computeReleases(worker: Db, rules: readonly ReleaseRule[]): Promise<void> {
  await worker
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const { rows } = await sql<{ now: Date; day: string; stamp: string }>`
        select kith_now() as now, (kith_now() at time zone 'Europe/London')::date::text as day, kith_now()::text as stamp`.execute(
        tx,
      );
      const at = rows[0];
      if (!at) throw new Error('the database did not say the time');
      for (const rule of rules) await computeOne(tx, rule, at.now, rule.every === 'day' ? at.day : at.stamp);
    });
}

async function computeOne(tx: Tx, rule: ReleaseRule, now: Date, turn: string): Promise<void> {
  // The id is of the rule and its turn, so that a second run in one turn changes nothing.
  const id = asUuid(createHash('sha256').update(`release/${rule.name}/${turn}`).digest().subarray(0, 16));
  const { rows: before } = await sql`select 1 from release where id = ${id}`.execute(tx);
  if (before.length > 0) return;
  const figures = JSON.stringify('counts' in rule ? suppress(await rule.counts(tx, now)) : await rule.facts(tx, now));
  const { rows: last } = await sql<{ figures: unknown }>`
    select figures from release where name = ${rule.name} order by computed_at desc, id limit 1`.execute(tx);
  // A fact that has not changed is not published again.
  if (rule.every === 'run' && last[0] && JSON.stringify(last[0].figures) === JSON.stringify(JSON.parse(figures)))
    return;
  await sql`
    insert into release (id, name, title, covers, computed_at, figures, scope_id, scope_class)
    values (${id}, ${rule.name}, ${rule.title}, ${rule.covers}, ${now}, ${figures}, ${PUBLISHED}, 'open')`.execute(tx);
}

/** The newest release of each of `names`, as the reader may see them. */
export async function newestReleases<T>(tx: Tx, names: readonly string[]): Promise<Release<T>[]> {
  const { rows } = await sql<Release<T>>`
    select distinct on (name) id, name, title, covers, computed_at as "computedAt", figures
    from release where name = any (${sql.val([...names])}::text[]) order by name, computed_at desc, id`.execute(tx);
  return rows;
}
