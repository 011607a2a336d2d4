import {
  Button,
  DateText,
  Details,
  type FieldErrors,
  Form,
  ListTable,
  SelectField,
  TextField,
} from '../../../kernel/ui/index.ts';
import { type Candidate, kindWords } from '../../../subjects/index.ts';
import { wordsOfItem } from '../landing/land-items.ts';
import { PLACE_KINDS } from '../landing/land-places.ts';
import { keptWords } from '../reading/walk-rows.ts';
import type { PanelPage, ToDecide } from './load-panel-page.ts';
import type { Sealing } from './panel-page.tsx';

type Props = PanelPage & Sealing & { staged: boolean };

const candidateItems = (candidates: readonly Candidate[], verb: string) =>
  candidates.map(({ id, name, label, about, why }) => ({
    value: id,
    text: `${verb} ${name ?? label}, ${about ?? ''}: ${why.join('; ')}`,
  }));

/** Where the decision of a row stands, in a word. */
export const stands = ({ choice, done }: Pick<ToDecide<unknown>, 'choice' | 'done'>): string =>
  done ? 'Landed' : choice === '' ? 'Waits for a decision' : choice === 'leave' ? 'Left with the paper' : 'Decided';

/** Whom or what a name means: those that were found, and what else may be said of it. */
export const CandidateField = ({
  name,
  label,
  verb,
  candidates,
  others,
  choice,
  errors,
}: {
  name: string;
  label: string;
  verb: string;
  candidates: readonly Candidate[];
  others: readonly { value: string; text: string }[];
  choice: string;
  errors: FieldErrors | undefined;
}) => (
  <SelectField
    name={name}
    label={label}
    none="Decide later"
    items={[...candidateItems(candidates, verb), ...others]}
    value={choice}
    errors={errors}
  />
);

/** The paper's words may be initials or a name nobody uses: what else to look for. */
export const LookFor = ({ row, looked, name }: { row: { key: string }; looked: string; name: string }) => (
  <Details summaryText={`Look for ${name} by another name`} open={looked !== ''}>
    <TextField
      name={`look-${row.key}`}
      label={`Another name or a label for ${name}`}
      hint="Keep the decisions, and what is found is offered above."
      optional
      width={30}
      spellcheck={false}
      value={looked}
    />
  </Details>
);

/** Locations of concern: a person says of each which place it is. */
export function PlacesSection({ placesToDecide, errors, at, seal, newKey, staged }: Props) {
  if (placesToDecide.length === 0) return null;
  return (
    <section aria-labelledby="places">
      <h2 class="govuk-heading-m" id="places">
        Locations of concern
      </h2>
      <p class="govuk-body">
        Kith never decides that two names are one place. A new place keeps the rest of its row; of one that Kith has
        already, the row stays with this paper.
      </p>
      <ListTable
        caption="Locations in the paper"
        columns={[{ text: 'Place' }, { text: 'What the paper says of it', words: true }, { text: 'Stands' }]}
        rows={placesToDecide.map((one) => [
          one.row.name,
          [...(one.row.kind ? [one.row.kind] : []), ...one.row.kept.map(keptWords)].join('; '),
          stands(one),
        ])}
      />
      {staged && placesToDecide.some(({ done }) => !done) && (
        <Form action={`${at}/about`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
          {placesToDecide
            .filter(({ done }) => !done)
            .map(({ row, candidates, choice, looked }) => (
              <>
                <CandidateField
                  name={`place-${row.key}`}
                  label={row.name}
                  verb="It is"
                  candidates={candidates}
                  others={[
                    ...PLACE_KINDS.map((kind) => ({
                      value: `new:${kind}`,
                      text: `A place Kith does not have: ${kindWords[kind].one.toLowerCase()}`,
                    })),
                    { value: 'leave', text: 'Leave it with the paper' },
                  ]}
                  choice={choice}
                  errors={errors}
                />
                <LookFor row={row} looked={looked} name={row.name} />
              </>
            ))}
          <Button classes="govuk-button--secondary">Keep these decisions</Button>
        </Form>
      )}
    </section>
  );
}

/** Cases and items for the next agenda: a person says whom each is about. */
export function ItemsSection({ itemsToDecide, meeting, body, errors, at, seal, newKey, staged }: Props) {
  if (itemsToDecide.length === 0) return null;
  const open = itemsToDecide.filter(({ row, done }) => row.about !== null && !done);
  return (
    <section aria-labelledby="items">
      <h2 class="govuk-heading-m" id="items">
        For the next agenda
      </h2>
      {meeting ? (
        <p class="govuk-body">
          They are asked for at the meeting of <DateText value={meeting.startsAt} />.
        </p>
      ) : (
        <p class="govuk-body">
          No meeting to come takes items yet.{' '}
          {body && (
            <a class="govuk-link" href={`/bodies/${body.id}/meetings/new`}>
              Arrange one
            </a>
          )}
        </p>
      )}
      <ListTable
        caption="Cases and items in the paper"
        columns={[{ text: 'About' }, { text: 'Item', words: true }, { text: 'Why', words: true }, { text: 'Stands' }]}
        rows={itemsToDecide.map((one) => {
          const words = wordsOfItem(one.row, one.row.about !== null);
          return [
            one.row.about ?? 'Nobody',
            words.title,
            words.why,
            one.row.about === null && !one.done ? 'Ready' : stands(one),
          ];
        })}
      />
      {staged && open.length > 0 && (
        <Form action={`${at}/about`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
          {open.map(({ row, candidates, choice, looked }) => (
            <>
              <CandidateField
                name={`item-${row.key}`}
                label={row.about ?? ''}
                verb="It is about"
                candidates={candidates}
                others={[
                  { value: 'nobody', text: 'These words name nobody: bring them as they are' },
                  { value: 'leave', text: 'Leave it with the paper' },
                ]}
                choice={choice}
                errors={errors}
              />
              <LookFor row={row} looked={looked} name={row.about ?? ''} />
            </>
          ))}
          <Button classes="govuk-button--secondary">Keep these decisions</Button>
        </Form>
      )}
    </section>
  );
}
