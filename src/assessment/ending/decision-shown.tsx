import { isCivilDate, sayDate } from '../../kernel/clock/index.ts';
import { KeyValues } from '../../kernel/ui/index.ts';
import { confidenceWords } from '../sitting/decision.ts';
import type { SittingShown } from '../sitting/load-sitting.ts';

const Lines = ({ text }: { text: string }) => <span class="kith-account">{text}</span>;

/** What a person decided, apart from anything suggested. */
export function DecisionShown({ sitting }: { sitting: SittingShown }) {
  const { decision, definition } = sitting;
  if (!decision) return null;
  return (
    <>
      {definition.judgements.map(({ code, label, options }) => {
        const made = decision.judgements[code];
        return (
          made && (
            <KeyValues
              card={{ title: label, headingLevel: 3 }}
              items={[
                { key: 'Judged', value: options.find((option) => option.code === made.level)?.label ?? made.level },
                { key: 'Why', value: <Lines text={made.narrative} /> },
                { key: 'Evidence', value: <Lines text={made.evidence} /> },
                { key: 'Confidence', value: confidenceWords[made.confidence] },
                {
                  key: 'Looked at again',
                  value: made.nextReview && isCivilDate(made.nextReview) ? sayDate(made.nextReview) : null,
                },
                { key: 'What would change this', value: <Lines text={made.whatWouldChange} /> },
              ]}
            />
          )
        );
      })}
      {decision.narrative && (
        <p class="govuk-body">
          <Lines text={decision.narrative} />
        </p>
      )}
    </>
  );
}
