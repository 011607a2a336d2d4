import { type Definition, type Item, isScaled, type Option } from './definition.ts';

const yesNo: readonly Option[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
];

/** What an item may be answered with: the options of its scale, yes and no, or nothing for words, numbers and dates. */
export function optionsOf(definition: Pick<Definition, 'scales'>, item: Item): readonly Option[] {
  if (item.kind === 'yes_no') return yesNo;
  return isScaled(item) ? (definition.scales[item.scale]?.options ?? []) : [];
}
