import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, ErrorMessage, Form, InsetText } from '../../kernel/ui/index.ts';
import type { Filled } from '../../subjects/index.ts';
import type { AskedSection } from '../definition/asked.ts';
import { isOpenForAnswers } from '../sitting/open-for-answers.ts';
import { ItemQuestion } from './item-question.tsx';
import { SectionNav } from './section-nav.tsx';
import { SectionRead } from './section-read.tsx';
import type { WholeSitting } from './show-sitting.ts';
import { sittingFrame } from './sitting-frame.tsx';

/** One section of a sitting: to answer while it is open, to read afterwards. */
export function sectionPage({ whole, section, seal, raw, sent, errors, justSaved }: SectionShown & Filled): PageParts {
  const { sitting } = whole;
  const at = whole.asked.findIndex(({ code }) => code === section.code);
  const open = isOpenForAnswers(sitting.state);
  const closed = errors?.form;
  return sittingFrame(sitting, {
    heading: section.title,
    errors,
    ...(justSaved && {
      done: `Your answers are saved${justSaved === 'clash' ? '. Somebody else answered meanwhile: choose below' : ''}`,
    }),
    body: (
      <div class="kith-sectioned">
        <div>
          <p class="govuk-body">
            Section {at + 1} of {whole.asked.length}
          </p>
          {section.guidance && <p class="govuk-body">{section.guidance}</p>}
          {closed && <ErrorMessage id="form">{closed}</ErrorMessage>}
          {open ? (
            <Form
              action={`/assessments/${sitting.id}/${section.code}`}
              csrfToken={seal.csrf}
              idempotencyKey={seal.once}
              attributes={{ 'data-answers': `/assessments/${sitting.id}/${section.code}/answer` }}
            >
              {section.items.length === 0 && (
                <InsetText>Nothing is asked here after what was answered before.</InsetText>
              )}
              {section.items.map((item) => (
                <ItemQuestion whole={whole} item={item} raw={sent ? raw : null} errors={errors} />
              ))}
              <div class="govuk-button-group">
                <Button name="goes" value="next">
                  Save and go on
                </Button>
                <Button classes="govuk-button--secondary" name="goes" value="stay">
                  Save
                </Button>
              </div>
            </Form>
          ) : (
            <SectionRead whole={whole} section={section} />
          )}
        </div>
        <SectionNav id={sitting.id} sections={whole.sections} here={section.code} />
      </div>
    ),
  });
}

export interface SectionShown {
  whole: WholeSitting;
  section: AskedSection;
  justSaved: 'saved' | 'clash' | null;
}
