import { Button, Details, Form, SelectField } from '../../../kernel/ui/index.ts';
import { HOLDS_OF, holdsWords, SHEET_USES, type Sheet, useWords } from '../panel-paper.ts';
import type { Sealing } from './panel-page.tsx';

const heading = ({ name, at }: Sheet): string => (name === null ? at : `${name} (${at})`);

/** What each table of the paper is and what its columns hold; each can be changed. */
export function SheetsSection({ sheets, at, seal, newKey }: { sheets: readonly Sheet[] } & Sealing) {
  return (
    <section aria-labelledby="tables">
      <h2 class="govuk-heading-m" id="tables">
        What each table is
      </h2>
      {sheets.map((sheet) => (
        <Details summaryText={`${heading(sheet)}: ${useWords[sheet.use].toLowerCase()}`} open={sheet.use === 'aside'}>
          <Form action={`${at}/about`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
            <SelectField
              name={`sheet-${sheet.table}`}
              label="What is it?"
              hint={`${sheet.why}.`}
              items={SHEET_USES.map((use) => ({ value: use, text: useWords[use] }))}
              value={sheet.use}
            />
            {sheet.columns.map((column, nth) => (
              <SelectField
                name={`holds-${sheet.table}-${nth}`}
                label={`Column ${nth + 1}${column.heading === '' ? '' : `: ${column.heading}`}`}
                hint={`${column.why}.`}
                items={(sheet.use === 'actions' || sheet.use === 'aside' ? [] : HOLDS_OF[sheet.use]).map((holds) => ({
                  value: holds,
                  text: holdsWords[holds],
                }))}
                value={column.holds}
              />
            ))}
            <Button classes="govuk-button--secondary">Read it so</Button>
          </Form>
        </Details>
      ))}
    </section>
  );
}
