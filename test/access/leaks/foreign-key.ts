import { sql } from 'kysely';
import type { Ctx } from '../../../src/kernel/http/context.ts';
import type { Dice } from '../trace/dice.ts';
import type { Known } from '../trace/known.ts';
import { textOf } from '../world/rows.ts';
import { does, type Leak, openScope } from './leak.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const put = (table: string) => async (ctx: Ctx, said: string) => {
  if (!UUID.test(said)) return undefined;
  const { scope, scopeClass } = await openScope(ctx, 'child');
  await sql`insert into ${sql.table(table)} (id, subject_id, scope_id, scope_class) values (${ctx.newId()}, ${said}, ${scope}, ${scopeClass})`.execute(
    ctx.tx,
  );
  return undefined;
};

const said = (known: Known, dice: Dice) => ({ said: textOf(known.row('subject', 'planted', dice.below(50)), 'id') });

/** A visit to somebody: the key takes a hidden child and refuses an absent one. */
export const foreignKey: Leak = {
  name: 'a foreign key',
  prepare: `
    create table leak_visit (id uuid primary key, subject_id uuid not null references subject); call guard_table('leak_visit', 'summary');
    create table fair_visit (id uuid primary key, subject_id uuid not null references subject);
    call guard_table('fair_visit', 'summary', '{"subject_id": "subject"}');`,
  favours: ['subject'],
  leaking: does('key-to-anyone', put('leak_visit')),
  control: does('key-to-seen', put('fair_visit')),
  forms: { 'key-to-anyone': said, 'key-to-seen': said },
};
