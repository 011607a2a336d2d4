import { sql } from 'kysely';
import { type Acting, rowsOf } from '../../support/acting.ts';
import type { FreshDatabase } from '../../support/fresh-database.ts';
import { idOf } from '../../support/world.ts';
import { Dice } from './dice.ts';
import type { Known } from './known.ts';
import type { Step } from './step.ts';

/** A function of the guard that the application may call. */
export interface GuardFunction {
  name: string;
  arguments: { name: string; type: string }[];
}

/**
 * Not asked outright, and why. Random ids of the scopes that bar the actor: each policy has to be able to ask for them, no
 * page can, and no answer holds one.
 */
const FOR_POLICIES_ALONE = ['actors_barred_scopes'];

/** Every definer function the application may call, as the catalogue says: none can escape. */
export async function guardFunctions(fresh: FreshDatabase): Promise<GuardFunction[]> {
  return fresh.arrange<{ name: string; arguments: GuardFunction['arguments'] }>(
    `select p.proname as name, coalesce((select jsonb_agg(jsonb_build_object('name', p.proargnames[n], 'type', format_type(p.proargtypes[n - 1], null)) order by n)
       from generate_series(1, p.pronargs) n), '[]') as arguments
     from pg_proc p where p.pronamespace = 'kith'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
       and has_function_privilege('kith_app', p.oid, 'execute') and p.proname <> all ($1) order by 1`,
    [FOR_POLICIES_ALONE],
  );
}

/** What a table shows the actor, whole and in order, however many rows of it are not for them. */
export async function tableShown(app: Acting, actor: string, table: string): Promise<string> {
  return answerOf(app, actor, sql`select to_jsonb(t) as row from ${sql.table(table)} t order by to_jsonb(t)::text`);
}

/** What a function of the guard says to the actor; whatever it did is undone. */
export async function functionSaid(
  app: Acting,
  actor: string,
  called: GuardFunction,
  step: Step,
  known: Known,
): Promise<string> {
  const dice = new Dice(step.dice);
  known.how = step.how;
  const given = called.arguments.map((argument) => {
    const value = argumentOf(argument, dice, known, called.name);
    return sql`${sql.val(value)}::${sql.raw(argument.type)}`;
  });
  return answerOf(
    app,
    actor,
    sql`select to_jsonb(said) as row from ${sql.table(called.name)}(${sql.join(given)}) said`,
  );
}

const TABLE: Record<string, string> = {
  party: 'team',
  worker: 'account',
  who: 'account',
  scope: 'scope',
  looked: 'subject',
  thing: 'subject',
};

function argumentOf({ name, type }: { name: string; type: string }, dice: Dice, known: Known, called: string): unknown {
  switch (type) {
    case 'uuid': {
      // What is opened is always new, and its id the application's own: no request can name it. That one is taken already
      // could be learnt by nobody but who knows the random id of what is hidden.
      if (name === 'scope' && called.startsWith('open_')) return idOf('made', String(dice.below(1_000_000)));
      // The id of a row about to be made is the application's own, and always new.
      if (/^(id|new_|.*_id$|grant_id|member_id)/.test(name) && dice.percent(70))
        return idOf('made', String(dice.below(1_000_000)));
      const word = name.replace(/^the_/, '');
      const table = TABLE[word] ?? word;
      return known.world.tables.has(table) ? known.of(table, dice) : known.id(dice);
    }
    case 'uuid[]':
      return [known.id(dice), known.id(dice)];
    case 'integer':
    case 'bigint':
    case 'smallint':
      return dice.one([0, 1, 2, 3, 4, 20, 100]);
    case 'boolean':
      return dice.percent(50);
    case 'jsonb':
    case 'json':
      return '{}';
    case 'text[]':
      return [known.word(dice)];
    case 'bytea':
      return Buffer.from('00', 'hex');
    case 'interval':
      return '1 hour';
    case 'date':
      return dice.one(['2026-02-14', '2026-04-01']);
    default:
      return /^timestamp/.test(type)
        ? dice.one(['2026-02-14T10:00:00Z', '2026-02-24T09:00:00Z', '2026-03-10T00:00:00Z', null])
        : (dice.one(['Because somebody should know.', known.word(dice).replaceAll('\u0000', ''), 'incident', 'full']) ??
            '');
  }
}

/** Rolled back, so that asking changes nothing. A clash of two random ids tells nothing: nobody can guess one. */
async function answerOf(app: Acting, actor: string, query: ReturnType<typeof sql<{ row: unknown }>>): Promise<string> {
  const undo = new Error('undo');
  let said = '';
  try {
    await app.as(actor, async (tx) => {
      await sql`set local statement_timeout = '10s'`.execute(tx);
      await sql`select set_config('kith.reason', 'a reason', true)`.execute(tx);
      said = JSON.stringify(await rowsOf(tx, query));
      throw undo;
    });
  } catch (error) {
    if (error === undo) return said;
    const { code = '', constraint = '' } = { ...(error instanceof Error ? error : {}) } as {
      code?: string;
      constraint?: string;
    };
    if (code === '23505' && /_pkey$/.test(constraint)) return 'a random id was not new';
    return `${code} ${error instanceof Error ? error.message : String(error)}`;
  }
  return said;
}
