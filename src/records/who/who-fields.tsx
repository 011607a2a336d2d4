import { Button, type FieldErrors, Fieldset, LongTextField, SelectField, TextField } from '../../kernel/ui/index.ts';
import { called, type Raw, typed } from '../../subjects/index.ts';
import { partWords } from '../words.ts';
import { partsOfPeople, type WhoBlock, type WhoShown } from './read-who.ts';

interface Props {
  who: WhoShown;
  raw: Raw;
  errors?: FieldErrors;
  legend: string;
  /** What may be looked for here, to end "Search for …". */
  hint: string;
  /** Only who they are is asked, and not what their part was. */
  plain?: boolean;
}

/** Who and where: each found first, then their part, and what is said of them alone. Every button works without script. */
export function WhoFields({ who, raw, errors, legend, hint, plain }: Props) {
  return (
    <Fieldset legend={{ text: legend, classes: 'govuk-fieldset__legend--m' }}>
      {who.blocks.map((block, at) => (
        <Block block={block} at={at} errors={errors} plain={plain} />
      ))}
      <TextField
        name="q"
        label={who.blocks.length > 0 ? 'Add someone or somewhere else' : 'Search for someone or somewhere'}
        hint={hint}
        errors={errors}
        value={who.found ? who.found.q : typed(raw, 'add') ? '' : typed(raw, 'q')}
        spellcheck={false}
      />
      <Button classes="govuk-button--secondary" name="find" value="1">
        Search
      </Button>
      {who.found && <Found who={who} />}
    </Fieldset>
  );
}

function Found({ who }: { who: WhoShown }) {
  const there = new Set(who.blocks.map(({ subject }) => subject.id));
  const offered = who.found?.candidates.filter(({ id }) => !there.has(id)) ?? [];
  if (offered.length === 0)
    return (
      <p class="govuk-body">
        Nobody else and nowhere else you can see is called that. Describe them in your own words instead.
      </p>
    );
  return (
    <ul class="govuk-list">
      {offered.map((candidate) => (
        <li class="govuk-!-margin-bottom-2">
          <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" name="add" value={candidate.id}>
            {`Add ${candidate.name ?? candidate.label}`}
          </Button>
          <span class="govuk-hint govuk-!-margin-bottom-0">
            {candidate.about}. {[...candidate.why, ...candidate.differs].join('; ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Block({ block, at, errors, plain }: { block: WhoBlock; at: number; errors?: FieldErrors; plain?: boolean }) {
  const { subject, part, said, own } = block;
  const name = (field: string) => `who[${at}][${field}]`;
  const isPlace = part === 'place';
  return (
    <div class="kith-who">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{called(subject)}</h3>
      <input type="hidden" name={name('id')} value={subject.id} />
      {isPlace && !plain && <p class="govuk-body">Where it happened.</p>}
      {(isPlace || part === 'missing') && <input type="hidden" name={name('part')} value={part} />}
      {!isPlace && part !== 'missing' && !plain && (
        <SelectField
          name={name('part')}
          label="Their part"
          none="Select one"
          errors={errors}
          value={part}
          items={partsOfPeople.map((value) => ({ value, text: partWords[value] }))}
        />
      )}
      {!isPlace && !plain && (
        <>
          <LongTextField
            name={name('said')}
            label="What to say of them alone"
            hint="Name nobody else here: this is kept on their own record."
            optional
            rows={2}
            errors={errors}
            value={said}
          />
          <LongTextField
            name={name('own')}
            label="What they said, in their own words"
            optional
            rows={2}
            errors={errors}
            value={own}
          />
        </>
      )}
      <Button classes="govuk-button--secondary" name="drop" value={subject.id}>
        {`Take out ${called(subject)}`}
      </Button>
    </div>
  );
}
