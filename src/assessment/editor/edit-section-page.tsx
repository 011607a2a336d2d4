import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Details, Form, LongTextField, SelectField, TextField } from '../../kernel/ui/index.ts';
import { type Filled, type Raw, typed } from '../../subjects/index.ts';
import { type Definition, type Item, isScaled, type Section } from '../definition/definition.ts';
import { draftCrumbs, Move, type SectionEdited } from './draft-page.tsx';
import { kindNames } from './edit.ts';
import { editBoxes } from './read-section.ts';

const filled = (section: Section): Raw => ({
  title: section.title,
  guidance: section.guidance ?? '',
  ...Object.fromEntries(
    section.items.flatMap((item) => {
      const names = editBoxes(item.code);
      return [
        [names.label, item.label],
        [names.guidance, item.guidance ?? ''],
        [names.whenItem, item.when?.item ?? ''],
        [names.whenIs, item.when?.is.join(', ') ?? ''],
        [names.also, item.also?.label ?? ''],
      ];
    }),
  ),
});

/** One section of a draft: its words, its questions in order, and one more. */
export function editSectionPage(shown: SectionEdited & Filled): PageParts {
  const { instrument, definition, section, seal, errors } = shown;
  const raw = shown.sent ? shown.raw : filled(section);
  const at = `/instruments/${instrument.id}/draft/${section.code}`;
  return {
    title: `Section: ${section.title}`,
    width: 'wide',
    breadcrumbs: draftCrumbs(shown),
    errors,
    body: (
      <>
        <h1 class="govuk-heading-l">{section.title}</h1>
        <Form action={at} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <input type="hidden" name="mark" value={shown.mark} />
          <TextField name="title" label="What the section is called" errors={errors} value={typed(raw, 'title')} />
          <LongTextField
            name="guidance"
            label="What people are told at its top"
            optional
            rows={2}
            errors={errors}
            value={typed(raw, 'guidance')}
          />
          {section.items.map((item, place) => (
            <ItemEdited
              definition={definition}
              item={item}
              raw={raw}
              errors={errors}
              first={place === 0}
              last={place === section.items.length - 1}
            />
          ))}
          <h2 class="govuk-heading-m">Add a question</h2>
          <LongTextField
            name="new-label"
            label="The question"
            optional
            rows={2}
            errors={errors}
            value={typed(raw, 'new-label')}
          />
          <SelectField
            name="new-kind"
            label="How it is answered"
            none="Choose one"
            errors={errors}
            value={typed(raw, 'new-kind')}
            items={Object.entries(kindNames).map(([value, text]) => ({ value, text }))}
          />
          <SelectField
            name="new-scale"
            label="From which scale"
            none="None"
            errors={errors}
            value={typed(raw, 'new-scale')}
            items={Object.entries(definition.scales).map(([value, { options }]) => ({
              value,
              text: options.map(({ label }) => label).join(' / '),
            }))}
          />
          <Button name="do" value="save">
            Save
          </Button>
        </Form>
      </>
    ),
  };
}

function ItemEdited({
  definition,
  item,
  raw,
  errors,
  first,
  last,
}: {
  definition: Definition;
  item: Item;
  raw: Raw;
  errors: Filled['errors'];
  first: boolean;
  last: boolean;
}) {
  const names = editBoxes(item.code);
  const all = definition.sections.flatMap(({ items }) => items);
  const before = all.slice(
    0,
    all.findIndex(({ code }) => code === item.code),
  );
  return (
    <div class="kith-item">
      <LongTextField
        name={names.label}
        label={`Question (${item.code})`}
        rows={2}
        errors={errors}
        value={typed(raw, names.label)}
      />
      <p class="govuk-hint">
        {kindNames[item.kind]}
        {isScaled(item) &&
          `: ${definition.scales[item.scale]?.options.map(({ label }) => label).join(' / ') ?? item.scale}`}
      </p>
      <LongTextField
        name={names.guidance}
        label="What it means"
        optional
        rows={2}
        errors={errors}
        value={typed(raw, names.guidance)}
      />
      <Details summaryText="When it is asked, and what is asked of its answer" open={item.when !== undefined}>
        <SelectField
          name={names.whenItem}
          label="Asked only after this question"
          none="Always asked"
          errors={errors}
          value={typed(raw, names.whenItem)}
          items={before.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <TextField
          name={names.whenIs}
          label="is answered with one of"
          hint="Codes of its answers, such as “now, earlier”."
          errors={errors}
          value={typed(raw, names.whenIs)}
        />
        <TextField
          name={names.also}
          label="Asked of its answer"
          hint="Such as “Does this show harm already done?” Answered yes, no or not known."
          optional
          errors={errors}
          value={typed(raw, names.also)}
        />
      </Details>
      <Move what={item.code} named={item.label} first={first} last={last} />
    </div>
  );
}
