import { sql } from 'kysely';
import { anyoneSignedIn } from '../../../src/kernel/access/policy.ts';
import type { Ctx } from '../../../src/kernel/http/context.ts';
import { done, page, type Reply } from '../../../src/kernel/http/reply.ts';
import { type AnyRoute, route } from '../../../src/kernel/http/route.ts';
import type { Dice } from '../trace/dice.ts';
import type { Known } from '../trace/known.ts';
import type { Sample } from '../trace/sample.ts';

/** A way for what is hidden to show, planted on purpose, and the same page done rightly. */
export interface Leak {
  /** As access.md names it. */
  name: string;
  /** What the database is made to hold besides, in the test's own template. */
  prepare: string;
  leaking: AnyRoute;
  control: AnyRoute;
  /** Tables of which something hidden makes it show. */
  favours: readonly string[];
  /** It shows of what was hidden before anything was asked: afterwards somebody has taken its place. */
  early?: true;
  queries?: Record<string, string[]>;
  forms?: Record<string, (known: Known, dice: Dice) => { [field: string]: Sample }>;
}

/** A definer function over everything, as careless ones are. */
export const definer = (signature: string, returns: string, body: string): string => `
  set role kith_guard;
  create function ${signature} returns ${returns} language sql stable security definer set search_path = kith, pg_temp as $$ ${body} $$;
  grant execute on function ${signature.replace(/\(([^)]*)\)/, (_, list: string) => `(${list.replaceAll(/\b\w+ (\w+)/g, '$1')})`)} to kith_app;
  set role kith_maint;`;

/** A page that says what a query finds. */
export const says = (name: string, words: (ctx: Ctx) => Promise<string>): AnyRoute =>
  route({
    name,
    method: 'GET',
    path: `/leaks/${name}`,
    policy: anyoneSignedIn,
    audit: 'looked at a page of a test',
    handle: async (ctx) => page({ title: 'A page of a test', body: await words(ctx) }),
  });

/** A form that does something with one field, `said`. */
export const does = (name: string, work: (ctx: Ctx, said: string) => Promise<Reply | undefined>): AnyRoute =>
  route({
    name,
    method: 'POST',
    path: `/leaks/${name}`,
    policy: anyoneSignedIn,
    audit: 'sent a form of a test',
    handle: async (ctx, { form }) => (await work(ctx, String(form.raw.said ?? ''))) ?? done('/leaks/done'),
  });

/** One value of one row. */
export async function one<T>(ctx: Ctx, query: ReturnType<typeof sql<{ value: T }>>): Promise<T | undefined> {
  return (await query.execute(ctx.tx)).rows[0]?.value;
}

/** A scope for what the actor is about to write. */
export async function openScope(ctx: Ctx, scopeClass: string): Promise<{ scope: string; scopeClass: string }> {
  const scope = ctx.newId();
  await sql`select open_scope(${scope}, ${scopeClass}, ${ctx.newId()})`.execute(ctx.tx);
  return { scope, scopeClass };
}
