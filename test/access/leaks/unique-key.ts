import { sql } from 'kysely';
import type { Ctx } from '../../../src/kernel/http/context.ts';
import { textOf } from '../world/rows.ts';
import { does, type Leak, openScope } from './leak.ts';

const put = (table: string) => async (ctx: Ctx, said: string) => {
  const { scope, scopeClass } = await openScope(ctx, 'child');
  await sql`insert into ${sql.table(table)} (id, number, scope_id, scope_class) values (${ctx.newId()}, ${said.slice(0, 60)}, ${scope}, ${scopeClass})`.execute(
    ctx.tx,
  );
  return undefined;
};

const said =
  (table: string) =>
  (
    known: { row(table: string, how: 'planted', n: number): Parameters<typeof textOf>[0] },
    dice: { below(most: number): number },
  ) => ({
    said: textOf(known.row(table, 'planted', dice.below(50)), 'number'),
  });

/** A number on a card may be held once: whoever types a hidden one is told so. */
export const uniqueKey: Leak = {
  name: 'a unique key',
  prepare: `
    create table leak_card (id uuid primary key, number text not null unique); call guard_table('leak_card', 'summary');
    create table fair_card (id uuid primary key, number text not null); call guard_table('fair_card', 'summary');
    create unique index fair_card_number on fair_card (scope_id, number);`,
  favours: ['leak_card', 'fair_card'],
  early: true,
  leaking: does('unique-everywhere', put('leak_card')),
  control: does('unique-in-scope', put('fair_card')),
  forms: { 'unique-everywhere': said('leak_card'), 'unique-in-scope': said('fair_card') },
};
