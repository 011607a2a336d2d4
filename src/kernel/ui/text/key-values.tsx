import { type Content, given, type Maybe } from '../govuk/options.ts';
import { type SummaryAction, SummaryList } from '../govuk/summary-list.tsx';

export type KeyValue = {
  key: string;
  /** "Not known" is shown when there is nothing: say "Not asked" yourself where that is the truth. */
  value: Content;
  /** Links such as "Change"; what they change is added for those who hear it out of its row. */
  actions?: readonly Omit<SummaryAction, 'visuallyHiddenText'>[];
};

type KeyValuesProps = { items: readonly Maybe<KeyValue>[]; card?: { title: string; headingLevel?: 2 | 3 | 4 } };

/** What is known about something, label by label. */
export function KeyValues({ items, card }: KeyValuesProps) {
  return (
    <SummaryList
      classes="kith-key-values"
      card={card && { title: { text: card.title, headingLevel: card.headingLevel } }}
      rows={items.map(
        (item) =>
          item && {
            key: { text: item.key },
            value: { text: given(item.value) ? item.value : 'Not known' },
            actions: item.actions && {
              items: item.actions.map((action) => ({ ...action, visuallyHiddenText: item.key.toLowerCase() })),
            },
          },
      )}
    />
  );
}
