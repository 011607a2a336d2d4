import type { PageParts } from '../../kernel/http/reply.ts';
import { ChoiceField, InsetText, LongTextField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import { formPage } from '../form/form-page.tsx';
import { gradeWords } from './grade.ts';

export interface GradeShown {
  recordId: string;
  text: string | null;
}

const items = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text: `${value}: ${text}` }));

/** The police grade what partners have given, say how it may be shared, and write what partners may read. */
export function gradePage(shown: GradeShown & Filled): PageParts {
  const { raw, errors } = shown;
  return formPage({
    heading: 'Grade this information',
    before: shown.text !== null && <InsetText>{shown.text}</InsetText>,
    action: `/records/${shown.recordId}/grade`,
    filled: shown,
    button: 'Save this grade',
    children: (
      <>
        <ChoiceField
          name="source"
          label="Source"
          errors={errors}
          value={typed(raw, 'source')}
          items={items(gradeWords.source)}
        />
        <ChoiceField
          name="information"
          label="Information"
          errors={errors}
          value={typed(raw, 'information')}
          items={items(gradeWords.information)}
        />
        <ChoiceField
          name="handling"
          label="Handling"
          errors={errors}
          value={typed(raw, 'handling')}
          items={[
            { value: 'sharing_permitted', text: 'P: lawful sharing permitted' },
            {
              value: 'sharing_permitted_with_conditions',
              text: 'C: lawful sharing permitted with conditions',
              conditional: (
                <LongTextField
                  name="conditions"
                  label="Conditions"
                  rows={2}
                  errors={errors}
                  value={typed(raw, 'conditions')}
                />
              ),
            },
          ]}
        />
        <LongTextField
          name="sanitised"
          label="What partners may read"
          hint="Nothing that would point to where it came from."
          optional
          rows={4}
          errors={errors}
          value={typed(raw, 'sanitised')}
        />
      </>
    ),
  });
}
