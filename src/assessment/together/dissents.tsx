import { DateText } from '../../kernel/ui/index.ts';
import type { Definition } from '../definition/definition.ts';
import { sayItem } from '../definition/say-item.ts';
import type { Dissent } from './load-ratings.ts';

/** Who sees it otherwise, in their words. */
export function Dissents({ dissents, definition }: { dissents: readonly Dissent[]; definition: Definition }) {
  if (dissents.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Who sees it otherwise</h2>
      <ul class="govuk-list">
        {dissents.map(({ item, words, by, saidAt }) => (
          <li>
            <strong>{by ?? 'Somebody'}</strong>, <DateText value={saidAt} />
            {item && `, about “${sayItem(definition, item)}”`}: <span class="kith-account">{words}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
