import { type CivilDate, civilDate, sayDate } from '../../kernel/clock/index.ts';
import { KeyValues, StatusTag } from '../../kernel/ui/index.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { stageWords } from '../words.ts';

/** What matters now, in three lines: where the case stands, who leads, what comes next. */
export function WhatMattersNow({ subject, today }: { subject: SubjectShown; today: CivilDate }) {
  const due = subject.reviewOn ? civilDate(subject.reviewOn) : null;
  return (
    <KeyValues
      card={{ title: 'What matters now' }}
      items={[
        {
          key: 'Where it stands',
          value: subject.stage ? (stageWords[subject.stage] ?? subject.stage) : 'No case is open',
        },
        { key: 'Who is leading', value: subject.lead ? `${subject.lead.name}, ${subject.lead.agency}` : 'Nobody yet' },
        {
          key: 'Next review',
          value: due ? (
            <>
              {sayDate(due)} {due < today && <StatusTag tone="urgent">Overdue</StatusTag>}
              {due === today && <StatusTag tone="soon">Today</StatusTag>}
            </>
          ) : (
            'None set'
          ),
        },
      ]}
    />
  );
}
