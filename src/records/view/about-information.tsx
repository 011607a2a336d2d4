import { DateText, KeyValues } from '../../kernel/ui/index.ts';
import { gradeWords } from '../information/grade.ts';
import type { InformationItemShown } from '../information/load-information.ts';
import { askedWords } from '../words.ts';

interface Props {
  recordId: string;
  item: InformationItemShown;
  isPolice: boolean;
  hasSource: boolean;
}

const handlingWords = {
  not_graded: 'Not graded yet',
  sharing_permitted: 'Lawful sharing permitted',
  sharing_permitted_with_conditions: 'Lawful sharing permitted with conditions',
} as const;

/** How an information item may be handled. Who gave it is not here. */
export function AboutInformation({ recordId, item, isPolice, hasSource }: Props) {
  return (
    <KeyValues
      card={{ title: 'Handling' }}
      items={[
        { key: 'Handling', value: handlingWords[item.handling] },
        item.conditions !== null && { key: 'Conditions', value: item.conditions },
        { key: 'First-hand', value: askedWords[item.firstHand] },
        { key: 'Sharing could put someone at risk', value: askedWords[item.couldPutAtRisk] },
        item.sourceGrade !== null && {
          key: 'Source',
          value: `${item.sourceGrade}: ${gradeWords.source[item.sourceGrade]}`,
        },
        item.informationGrade !== null && {
          key: 'Information',
          value: `${item.informationGrade}: ${gradeWords.information[item.informationGrade]}`,
        },
        { key: 'Looked at again', value: <DateText value={item.reviewOn} /> },
        isPolice && {
          key: 'Police',
          value: (
            <a class="govuk-link" href={`/records/${recordId}/grade`}>
              {item.sourceGrade === null ? 'Grade this' : 'Change the grade'}
            </a>
          ),
        },
        hasSource && {
          key: 'Source',
          value: (
            <a class="govuk-link" href={`/records/${recordId}/source`}>
              Who gave this
            </a>
          ),
        },
      ]}
    />
  );
}
