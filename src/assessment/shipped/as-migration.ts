import type { Shipped } from './shipped.ts';

/** The SQL that lands shipped instruments as published first versions, as a migration of this room holds it. */
export function asMigration(instruments: readonly Shipped[]): string {
  const rows = instruments.map(
    ({ code, name, about, asksAbout, definition }) => `
call land_instrument(${text(code)}, ${text(name)}, ${text(about)}, array[${asksAbout.map(text).join(', ')}], ${text(asLines(definition))});
`,
  );
  return `-- Made from src/assessment/shipped by as-migration.ts; its test says when the two have parted.
create procedure land_instrument(the_code text, the_name text, its_about text, asks text[], asked jsonb) language plpgsql as $$
begin
  insert into instrument (id, code, name, about, asks_about, opened_at, scope_id, scope_class)
  values (md5('kith instrument ' || the_code)::uuid, the_code, the_name, its_about, asks, '2020-01-01', md5('kith instruments')::uuid, 'open');
  insert into instrument_version (id, instrument_id, number, definition, state, what_changed, written_at, published_at, scope_id, scope_class)
  values (md5('kith instrument version 1 ' || the_code)::uuid, md5('kith instrument ' || the_code)::uuid, 1, asked, 'published',
    'The first version, as Kith is given', '2020-01-01', '2020-01-01', md5('kith instruments')::uuid, 'open');
end $$;
${rows.join('')}
drop procedure land_instrument;
`;
}

/** A line a section, so that a change is one line of the file. */
const asLines = (definition: unknown): string => JSON.stringify(definition).replaceAll(']},{"code"', ']},\n{"code"');

const text = (words: string): string => `'${words.replaceAll("'", "''")}'`;
