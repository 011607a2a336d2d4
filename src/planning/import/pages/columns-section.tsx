import type { FormSeal } from '../../../kernel/http/context.ts';
import { Button, Details, Form, SelectField } from '../../../kernel/ui/index.ts';
import type { TableMapping } from '../proposal.ts';
import { holdsItems } from './words.ts';

/** Tables that are headed and read alike are put right together. */
export function sameTables(mapping: readonly TableMapping[]): TableMapping[][] {
  const groups = new Map<string, TableMapping[]>();
  for (const table of mapping.filter(({ use }) => use === 'rows')) {
    const key = JSON.stringify(table.columns.map(({ heading, holds }) => [heading, holds]));
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()];
}

/** What Kith takes each column for, and why; each can be changed. */
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
        What the columns hold
      </h2>
      {groups.map((tables) => {
        const [first] = tables;
        if (first === undefined) return null;
        const where = tables.map((table) => table.at).join(', ');
        const unsure = first.columns.some(({ sure }) => !sure);
        return (
          <Details summaryText={`${where}${unsure ? ': look at this' : ''}`} open={open}>
            <Form action={`${at}/columns`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
              <input type="hidden" name="tables" value={tables.map(({ table }) => table).join(',')} />
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
