import { DateText, Details, type FieldErrors, InsetText, Radios, timeWords } from '../../kernel/ui/index.ts';
import { type Raw, typed } from '../../subjects/index.ts';
import type { Item } from '../definition/definition.ts';
import { besideTyped, sayBands } from '../standing/overall-from-bands.ts';
import type { Standing } from '../standing/standing.ts';
import { saySpread, spread } from '../together/spread.ts';
import { AboutBoxes } from './about-boxes.tsx';
import { AnswerLine } from './answer-line.tsx';
import { boxes } from './boxes.ts';
import { fill } from './fill.ts';
import { ItemBoxes } from './item-boxes.tsx';
import { sayAnswer } from './say-answer.ts';
import type { WholeSitting } from './show-sitting.ts';

interface Props {
  whole: WholeSitting;
  item: Item;
  /** What was typed, when the form came back; null when it is opened. */
  raw: Raw | null;
  errors?: FieldErrors | undefined;
}

/** One question: guidance folded, last time in grey, the answer, how it is known, and when it was saved. */
export function ItemQuestion({ whole, item, raw, errors }: Props) {
  const { sitting, terms } = whole;
  const stands = whole.stands(item.code);
  const [only] = stands.heads;
  const filled = raw ?? (only && !stands.clash ? fill(item, only) : {});
  return (
    <div class="kith-item" data-answer-item={item.code}>
      <input
        type="hidden"
        name={boxes(item.code).was}
        value={raw ? typed(raw, boxes(item.code).was) : stands.heads.map(({ id }) => id).join(',')}
      />
      {stands.clash && <Clash whole={whole} item={item} stands={stands} raw={raw} errors={errors} />}
      <ItemBoxes definition={sitting.definition} item={item} raw={filled} errors={errors} />
      {item.guidance && <Details summaryText="What this means">{item.guidance}</Details>}
      {whole.ratings.length > 0 && (
        <p class="govuk-hint kith-account">
          Marked alone:{'\n'}
          {saySpread(spread(sitting.definition, item, whole.ratings))}
        </p>
      )}
      <LastTime whole={whole} item={item} />
      <BesideOverall whole={whole} item={item} />
      <AboutBoxes item={item} raw={filled} terms={terms} errors={errors} />
      <p class="kith-saved" role="status" data-answer-status="">
        {only && !stands.clash && (
          <>
            Saved at {timeWords(only.answeredAt)}, <DateText value={only.answeredAt} />
            {only.answeredByName && `, by ${only.answeredByName}`}
          </>
        )}
      </p>
    </div>
  );
}

function Clash({ whole, item, stands, raw, errors }: Props & { stands: Standing }) {
  const names = boxes(item.code);
  const error = errors?.[names.keep];
  return (
    <InsetText>
      <Radios
        errorMessage={error === undefined ? undefined : { text: error }}
        name={names.keep}
        fieldset={{
          legend: {
            text: `Two people answered at the same time: ${item.label}`,
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        hint={{ text: 'Both are kept. Choose which stands, or write a third below.' }}
        classes="govuk-radios--small"
        value={raw ? typed(raw, names.keep) : undefined}
        items={[
          ...stands.heads.map((answer) => ({
            value: answer.id,
            text: (
              <>
                Keep this one: <AnswerLine whole={whole} item={item} answer={answer} />
              </>
            ),
          })),
          { value: 'third', text: 'Write a third, below' },
        ]}
      />
    </InsetText>
  );
}

function LastTime({ whole: { before }, item }: Pick<Props, 'whole' | 'item'>) {
  if (!before) return null;
  const { heads } = before.stands(item.code);
  const asked = before.sitting.definition.sections.flatMap(({ items }) => items).find(({ code }) => code === item.code);
  const says = heads.map((head) => sayAnswer(before.sitting.definition, asked ?? item, head)).join(' / ');
  return (
    <p class="govuk-hint kith-account">
      Last time (<DateText value={before.sitting.submittedAt ?? before.sitting.openedAt} />
      ): {says || 'Not asked'}
    </p>
  );
}

function BesideOverall({ whole, item }: Pick<Props, 'whole' | 'item'>) {
  if (item.kind !== 'overall' || item.from === undefined) return null;
  const values = whole.stands(item.from).heads.flatMap(({ value }) => value ?? []);
  const statements = values.flatMap((value) => ('statements' in value ? value.statements.map(({ band }) => band) : []));
  const [typedValue] = whole.stands(item.code).heads.flatMap(({ value }) => value ?? []);
  const rated = typedValue && 'bands' in typedValue ? typedValue.bands : null;
  const { suggested, differs } = besideTyped(rated, statements);
  if (!suggested) return <p class="govuk-hint">No statements are saved above, so nothing is suggested.</p>;
  return (
    <p class="govuk-hint">
      The {statements.length === 1 ? 'statement' : `${statements.length} statements`} above suggest
      {statements.length === 1 && 's'} {sayBands(suggested)}.
      {differs && rated && ` You rated ${sayBands(rated)}: the two differ. Yours stands.`}
    </p>
  );
}
