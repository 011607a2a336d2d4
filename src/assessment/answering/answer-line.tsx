import { DateTimeText } from '../../kernel/ui/index.ts';
import type { Item } from '../definition/definition.ts';
import type { AnswerRow } from '../standing/given.ts';
import { asAsked } from './as-asked.ts';
import { sayAnswer } from './say-answer.ts';
import { sayBeside } from './say-beside.ts';
import type { WholeSitting } from './show-sitting.ts';

interface Props {
  whole: Pick<WholeSitting, 'sitting' | 'versions' | 'terms'>;
  item: Item;
  answer: AnswerRow;
}

/** An answer as it was asked, with how it is known, who gave it and when. */
export function AnswerLine({ whole, item, answer }: Props) {
  const { terms, versions } = whole;
  const asked = asAsked(versions, { definition: whole.sitting.definition, item }, answer);
  const about = [
    asked.item.label !== item.label && `Asked as: ${asked.item.label}`,
    ...sayBeside(answer, terms),
    answer.note && `Note: ${answer.note}`,
  ].filter(Boolean);
  return (
    <>
      <span class="kith-account govuk-!-display-block">{sayAnswer(asked.definition, asked.item, answer)}</span>
      {about.length > 0 && (
        <span class="kith-account govuk-!-display-block govuk-hint govuk-!-margin-bottom-0">{about.join('\n')}</span>
      )}
      <span class="govuk-hint govuk-!-margin-bottom-0 govuk-body-s">
        {answer.answeredByName ?? 'Not known by whom'}, <DateTimeText value={answer.answeredAt} />
      </span>
    </>
  );
}
