import { KeyValues } from '../../kernel/ui/index.ts';
import type { AskedSection } from '../definition/asked.ts';
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
              heads.map((answer) => <AnswerLine whole={whole} item={item} answer={answer} />)
            ),
        };
      })}
    />
  );
}
