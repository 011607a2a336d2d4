import { Button, Details, Form, ListTable, SelectField } from '../../../kernel/ui/index.ts';
import { isClosed } from '../../../planning/index.ts';
import { CandidateField, LookFor, stands } from './decide-sections.tsx';
import type { PanelPage } from './load-panel-page.ts';
import type { Sealing } from './panel-page.tsx';

type Props = PanelPage & Sealing & { staged: boolean };

/** Whom the actions of a log are about: a person says of each name who it is, and until then it lands nowhere. */
export function NamesSection(props: Props) {
  const { log, namesToDecide, proposal, staged } = props;
  if (log.columns.length === 0) return null;
  const reference = new Map(
    proposal.actions.map(({ key, number, numberProposed, at }) => [key, number ?? numberProposed ?? at]),
  );
  return (
    <section aria-labelledby="names">
      <h3 class="govuk-heading-s" id="names">
        Whom the actions are about
      </h3>
      {namesToDecide.length > 0 && (
        <>
          <p class="govuk-body">
            A name beside an action is kept out of the plan. Say who it is, and an item on the next agenda links the
            action to them: only those who may see both see it.
          </p>
          <ListTable
            caption="Names beside actions"
            columns={[{ text: 'Name' }, { text: 'Actions' }, { text: 'Stands' }]}
            rows={namesToDecide.map((one) => [
              one.row.said,
              one.row.actions.map((key) => reference.get(key) ?? '').join(', '),
              stands(one),
            ])}
          />
        </>
      )}
      {staged && <Decide {...props} />}
      {staged && <Wordings {...props} />}
      {staged && <Columns {...props} />}
    </section>
  );
}

function Decide({ namesToDecide, errors, at, seal, newKey }: Props) {
  const open = namesToDecide.filter(({ done }) => !done);
  if (open.length === 0) return null;
  return (
    <Form action={`${at}/about`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
      {open.map(({ row, candidates, choice, looked }, nth) => (
        <>
          <input type="hidden" name={`name-said-${nth}`} value={row.said} />
          <CandidateField
            name={`name-${nth}`}
            label={row.said}
            verb="It is about"
            candidates={candidates}
            others={[
              { value: 'words', text: 'These words name nobody: keep them with the action' },
              { value: 'leave', text: 'Leave the name out: it stays with the paper' },
            ]}
            choice={choice}
            errors={errors}
          />
          <LookFor row={{ key: `name-${nth}` }} looked={looked} name={row.said} />
        </>
      ))}
      <Button classes="govuk-button--secondary">Keep these decisions</Button>
    </Form>
  );
}

/** Actions and parts whose own words hold a name: whoever sees the plan would read it. */
function Wordings({ log, proposal, errors, at, seal, newKey }: Props) {
  const rows = [...proposal.parts, ...proposal.actions.filter((action) => !isClosed(action))].filter(({ key }) =>
    log.spoken.has(key),
  );
  if (rows.length === 0) return null;
  return (
    <Form action={`${at}/about`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
      <p class="govuk-body">
        A name of this log stands in these words too, and everybody who sees the plan would read it. It waits until it
        is reworded.
      </p>
      {rows.map(({ key, number, numberProposed, wording }) => (
        <>
          <SelectField
            name={`wording-${key}`}
            label={[number ?? numberProposed ?? '', wording].join(' ').trim()}
            none="It waits until it is reworded"
            items={[{ value: 'keep', text: 'Its words may stand: they name no child' }]}
            value={log.spoken.get(key) ? 'keep' : ''}
            errors={errors}
          />
          <p class="govuk-body-s">
            <a class="govuk-link" href={`${at}/rows/${key}`}>
              Reword it<span class="govuk-visually-hidden">: {number ?? numberProposed ?? wording}</span>
            </a>
          </p>
        </>
      ))}
      <Button classes="govuk-button--secondary">Keep these decisions</Button>
    </Form>
  );
}

const Columns = ({ log, at, seal, newKey }: Props) => (
  <Details summaryText="Which columns of the log say whom an action is about">
    <Form action={`${at}/about`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
      {log.columns.map(({ table, column, heading, at: where, names }) => (
        <SelectField
          name={`names-${table}-${column}`}
          label={`${heading || 'A column without a heading'} (${where})`}
          items={[
            { value: 'yes', text: 'It says whom an action is about' },
            { value: 'no', text: 'It names nobody: kept with the action' },
          ]}
          value={names ? 'yes' : 'no'}
        />
      ))}
      <Button classes="govuk-button--secondary">Read it so</Button>
    </Form>
  </Details>
);
