import { isCivilDate, sayDate } from '../../kernel/clock/index.ts';
import { DateTimeText } from '../../kernel/ui/index.ts';
import type { Terms } from '../../subjects/index.ts';
import type { Definition, Item } from '../definition/definition.ts';
import type { AnswerRow } from '../standing/given.ts';
import { sayAnswer } from './say-answer.ts';

interface Props {
  definition: Definition;
  item: Item;
  answer: AnswerRow;
  terms: Terms;
}

/** An answer with how it is known, who gave it and when. */
export function AnswerLine({ definition, item, answer, terms }: Props) {
  const about = [
    answer.evidence && `Evidence: ${answer.evidence}`,
    answer.howKnown && terms.label('how_known', answer.howKnown),
    answer.asOf && isCivilDate(answer.asOf) && `As of ${sayDate(answer.asOf)}`,
    answer.note && `Note: ${answer.note}`,
  ].filter(Boolean);
  return (
    <>
      <span class="kith-account govuk-!-display-block">{sayAnswer(definition, item, answer)}</span>
      {about.length > 0 && (
        <span class="kith-account govuk-!-display-block govuk-hint govuk-!-margin-bottom-0">{about.join('\n')}</span>
      )}
      <span class="govuk-hint govuk-!-margin-bottom-0 govuk-body-s">
        {answer.answeredByName ?? 'Not known by whom'}, <DateTimeText value={answer.answeredAt} />
      </span>
    </>
  );
}
