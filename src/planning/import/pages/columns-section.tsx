import type { FormSeal } from '../../../kernel/http/context.ts';
import { Button, Details, Form, SelectField } from '../../../kernel/ui/index.ts';
import type { TableMapping } from '../proposal.ts';
import { headingItems, holdsItems, sayUse, useItems } from './words.ts';

/** Tables that are headed and read alike are put right together; those that another room reads are put right there. */
export function sameTables(mapping: readonly TableMapping[]): TableMapping[][] {
  const groups = new Map<string, TableMapping[]>();
  for (const table of mapping.filter(({ use }) => use !== 'apart')) {
    const columns = table.columns.map(({ heading, holds }) => [heading, holds]);
    const key = JSON.stringify([table.use, columns]);
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()];
}

/** What Kith takes each table and each column for, and why; each can be changed, so that nobody is left with a table that was not known. */
export function ColumnsSection({
  at,
  mapping,
  seal,
  newKey,
  open,
}: {
  at: string;
  mapping: readonly TableMapping[];
  seal: FormSeal;
  newKey(): string;
  open: boolean;
}) {
  const groups = sameTables(mapping);
  return (
    <section aria-labelledby="columns">
      <h2 class="govuk-heading-m" id="columns">
        What each table is, and what its columns hold
      </h2>
      {groups.map((tables) => {
        const [first] = tables;
        if (first === undefined) return null;
        const where = tables.map((table) => table.at).join(', ');
        const rows = first.use === 'rows';
        const unsure = rows && first.columns.some(({ sure }) => !sure);
        return (
          <Details
            summaryText={`${where}${unsure ? ': look at this' : rows ? '' : `: ${sayUse[first.use].toLowerCase()}`}`}
            open={open}
          >
            <Form action={`${at}/columns`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
              <input type="hidden" name="tables" value={tables.map(({ table }) => table).join(',')} />
              <SelectField
                name={`t${first.table}use`}
                label={tables.length === 1 ? 'What is this table?' : 'What are these tables?'}
                hint={rows ? undefined : 'If it holds actions, choose rows of the plan and say what each column holds.'}
                items={useItems}
                value={first.use}
              />
              <SelectField
                name={`t${first.table}headings`}
                label="How many of its first rows are headings?"
                items={headingItems}
                value={String(first.headingRows)}
              />
              {first.columns.map((column, nth) => (
                <SelectField
                  name={`t${first.table}c${nth}`}
                  label={`Column ${nth + 1}${column.heading === '' ? '' : `: ${column.heading}`}`}
                  hint={`${column.why}.`}
                  items={holdsItems}
                  value={column.holds}
                />
              ))}
              <Button classes="govuk-button--secondary">Read these columns so</Button>
            </Form>
          </Details>
        );
      })}
    </section>
  );
}
