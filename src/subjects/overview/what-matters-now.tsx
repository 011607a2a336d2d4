import { type CivilDate, civilDate, sayDate } from '../../kernel/clock/index.ts';
import { KeyValues, StatusTag } from '../../kernel/ui/index.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { stageWords } from '../words.ts';

interface Props {
  subject: SubjectShown;
  today: CivilDate;
  /** Of a place: what is happening there, in a few words. */
  happening: string | null;
}

/** What matters now, in three lines: where the case stands, who leads, what comes next. */
export function WhatMattersNow({ subject, today, happening }: Props) {
  // An adult of concern is looked at again whether or not a case is open (domain §3.11).
  const reviewOn = subject.reviewOn ?? subject.roles.find(({ role }) => role === 'person_of_concern')?.reviewOn;
  const due = reviewOn ? civilDate(reviewOn) : null;
  return (
    <KeyValues
      card={{ title: 'What matters now' }}
      items={[
        happening !== null && { key: 'What is happening', value: happening },
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
