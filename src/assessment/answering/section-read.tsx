import { KeyValues } from '../../kernel/ui/index.ts';
import type { AskedSection } from '../definition/asked.ts';
import type { Item } from '../definition/definition.ts';
import { LedToList } from '../leading/led-to-list.tsx';
import { mayLead } from '../leading/plans-for.ts';
import { AnswerLine } from './answer-line.tsx';
import type { WholeSitting } from './show-sitting.ts';

/** One section as it was answered, to read. What nobody was asked says so. */
export function SectionRead({ whole, section }: { whole: WholeSitting; section: AskedSection }) {
  return (
    <KeyValues
      items={section.items.map((item) => {
        const { heads } = whole.stands(item.code);
        return {
          key: item.label,
          value:
            heads.length === 0 ? (
              <span class="govuk-hint">Not asked</span>
            ) : (
              <>
                {heads.map((answer) => (
                  <AnswerLine whole={whole} item={item} answer={answer} />
                ))}
                <Led whole={whole} item={item} />
              </>
            ),
        };
      })}
    />
  );
}

/** What an answer led to, and the way to put what it asks for in a plan. */
function Led({ whole, item }: { whole: WholeSitting; item: Item }) {
  const actions = whole.ledTo.filter((one) => one.item === item.code);
  return (
    <>
      {actions.length > 0 && <LedToList actions={actions} />}
      {mayLead(whole.sitting) && (
        <a
          class="govuk-link govuk-body-s govuk-!-display-block kith-no-print"
          href={`/assessments/${whole.sitting.id}/answers/${item.code}/action`}
        >
          Put an action in a plan<span class="govuk-visually-hidden">: {item.label}</span>
        </a>
      )}
    </>
  );
}
