import { DateText, Details, KeyValues } from '../../kernel/ui/index.ts';
import type { WhereaboutsShown } from '../whereabouts/whereabouts.ts';
import { precisionWords } from '../whereabouts/whereabouts-page.tsx';
import type { NotesShown } from './notes-page.tsx';
import { Section } from './section.tsx';

export function WhereaboutsSection({ subject, whereabouts }: NotesShown) {
  const [now, ...before] = whereabouts;
  return (
    <Section
      id="where"
      heading="Where it is"
      add={
        subject.level >= 3 && {
          href: `/subjects/${subject.id}/whereabouts`,
          text: now ? 'Change where it is' : 'Say where it is',
        }
      }
    >
      {now ? (
        <KeyValues
          items={[
            { key: 'Point', value: pointWords(now) },
            { key: 'How exactly', value: precisionWords[now.precision] },
            {
              key: 'Ward and area',
              value: [now.wardCode, now.areaCode].filter(Boolean).join(', ') || 'Not worked out yet',
            },
            { key: 'Since', value: <DateText value={now.fromOn} /> },
          ]}
        />
      ) : (
        <p class="govuk-body">Not recorded yet.</p>
      )}
      {before.length > 0 && (
        <Details summaryText="Where it was before">
          <ul class="govuk-list">
            {before.map((where) => (
              <li>
                {pointWords(where)}, from <DateText value={where.fromOn} />
                {where.untilOn && (
                  <>
                    {' '}
                    to <DateText value={where.untilOn} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  );
}

const pointWords = ({ latitude, longitude }: WhereaboutsShown): string =>
  latitude === null || longitude === null ? 'Not known' : `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
