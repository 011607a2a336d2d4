import { DateTimeText, Timeline } from '../../kernel/ui/index.ts';
import { wayWords } from '../words.ts';
import { EvidenceWords } from './evidence-words.tsx';
import type { UpdateShown } from './load-updates.ts';
import { saidWords } from './status-words.tsx';

/** Who said it, and whose word it is when somebody else wrote it down. */
function byWhom({ saidBy, recordedFor, way }: UpdateShown): string {
  const name = saidBy?.name ?? 'Kith';
  const who = recordedFor ? `${recordedFor.name}, recorded for them by ${name}` : name;
  const how = wayWords[way];
  return how ? `${who}, ${how}` : who;
}

/** Everything ever said of an action, newest first. */
export function UpdateList({ updates, headingLevel = 3 }: { updates: readonly UpdateShown[]; headingLevel?: 2 | 3 }) {
  if (updates.length === 0) return <p class="govuk-body">Nothing has been said of it yet.</p>;
  return (
    <Timeline
      headingLevel={headingLevel}
      items={updates.map((update) => ({
        title: saidWords[update.claim],
        byline: byWhom(update),
        when: <DateTimeText value={update.saidAt} />,
        children: (
          <>
            {update.note && update.note !== update.evidence && <p class="govuk-body kith-prose">{update.note}</p>}
            {update.evidence && (
              <p class="govuk-body kith-prose">
                <EvidenceWords evidence={update.evidence} way={update.way} />
              </p>
            )}
          </>
        ),
      }))}
    />
  );
}
