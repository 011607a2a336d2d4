import { DateTimeText, KeyValues, StatusTag, type Tone } from '../../kernel/ui/index.ts';
import { interviewClock } from '../missing/clock.ts';
import type { EpisodeShown } from '../missing/load-episode.ts';
import { missingTypes } from '../missing/missing-form.ts';
import { askedWords } from '../words.ts';

const tones: Record<ReturnType<typeof interviewClock>['state'], Tone> = {
  overdue: 'urgent',
  due_today: 'soon',
  due_soon: 'soon',
  running: 'active',
  paused: 'quiet',
  met: 'done',
  met_late: 'done',
};

/** A missing episode, and the 72-hour clock of its independent return interview. */
export function AboutEpisode({ episode, now }: { episode: EpisodeShown; now: Date }) {
  const clock = episode.returnedAt && interviewClock({ returnedAt: episode.returnedAt, doneAt: episode.doneAt }, now);
  const who =
    episode.independent === null ? 'Not known if independent' : episode.independent ? 'Independent' : 'Not independent';
  return (
    <KeyValues
      card={{ title: 'Return and interview' }}
      items={[
        { key: 'Type', value: missingTypes[episode.type] },
        episode.missingFrom !== null && { key: 'Missing from', value: episode.missingFrom },
        {
          key: 'Came back',
          value: episode.returnedAt ? <DateTimeText value={episode.returnedAt} /> : 'Not yet, or not recorded',
        },
        episode.foundWhere !== null && { key: 'Found', value: episode.foundWhere },
        clock && {
          key: 'Return interview',
          // A child who declined has been offered it: the clock then has nothing more to ask.
          value:
            episode.accepted === 'no' ? (
              `Declined: ${episode.declinedWhy}`
            ) : (
              <StatusTag tone={tones[clock.state]}>{clock.says}</StatusTag>
            ),
        },
        clock && { key: 'Offered', value: askedWords[episode.offered] },
        clock && { key: 'Accepted', value: askedWords[episode.accepted] },
        episode.doneAt && { key: 'Done', value: <DateTimeText value={episode.doneAt} /> },
        episode.by && { key: 'By', value: `${episode.by}. ${who}` },
        episode.level >= 3 && {
          key: 'Next',
          value: (
            <a class="govuk-link" href={`/records/${episode.recordId}/return-interview`}>
              {episode.returnedAt ? 'Update the return interview' : 'Record their return and interview'}
            </a>
          ),
        },
      ]}
    />
  );
}
