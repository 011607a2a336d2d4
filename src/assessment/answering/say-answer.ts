import { isCivilDate, sayDate } from '../../kernel/clock/index.ts';
import type { Definition, Item } from '../definition/definition.ts';
import { sayNoAnswer } from '../definition/no-answer.ts';
import { optionsOf } from '../definition/options-of.ts';
import type { Given } from '../standing/given.ts';
import { sayBands } from '../standing/overall-from-bands.ts';

const alsoWords = { yes: 'yes', no: 'no', not_known: 'not known' } as const;

/** An answer in words. A code the version no longer offers is said as it stands. */
export function sayAnswer(definition: Pick<Definition, 'scales'>, item: Item, { state, value }: Given): string {
  if (state !== 'answered' || !value) return state === 'answered' ? '' : sayNoAnswer(item, state);
  const label = (code: string) => optionsOf(definition, item).find((option) => option.code === code)?.label ?? code;
  const asked = item.also && value.also?.[item.also.code];
  const also = asked ? `. ${item.also?.label} ${alsoWords[asked]}` : '';
  if ('is' in value) return label(value.is) + also;
  if ('are' in value) return value.are.map(label).join(', ') + also;
  if ('text' in value) return value.text + also;
  if ('number' in value) return `${value.number}${item.kind === 'number' && item.unit ? ` ${item.unit}` : ''}${also}`;
  if ('date' in value) return (isCivilDate(value.date) ? sayDate(value.date) : value.date) + also;
  if ('bands' in value) return sayBands(value.bands) + also;
  if ('shares' in value)
    return Object.entries(value.shares)
      .filter(([, share]) => share > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([code, share]) => `${label(code)} ${share}`)
      .join(', ');
  return value.statements.map(({ band, text }) => `${sayBands([band])}: ${text}`).join('\n');
}
