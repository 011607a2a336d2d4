import { datePartsOf } from '../../kernel/ui/index.ts';
import type { Raw } from '../../subjects/index.ts';
import type { Item } from '../definition/definition.ts';
import type { Value } from '../definition/value.ts';
import type { Given } from '../standing/given.ts';
import { boxes } from './boxes.ts';

/** An answer as the boxes of its item would send it: how a form is filled with what stands. */
export function fill(item: Item, { state, value, note, evidence, howKnown, asOf }: Given): Raw {
  const names = boxes(item.code);
  const none = state === 'answered' ? undefined : state;
  const byCode = item.kind === 'choice' || item.kind === 'choices' || item.kind === 'yes_no';
  return {
    ...(none !== undefined && (byCode ? { [names.answer]: none } : { [names.none]: none })),
    ...(value && fillValue(item, value)),
    ...(item.also && value?.also && { [names.also]: value.also[item.also.code] }),
    [names.note]: note ?? '',
    [names.evidence]: evidence ?? '',
    [names.howKnown]: howKnown ?? '',
    ...dateBoxes(names.asOf, asOf),
  };
}

function fillValue(item: Item, value: Value): Raw {
  const names = boxes(item.code);
  if ('is' in value) return { [names.answer]: value.is };
  if ('are' in value) return { [names.answer]: value.are };
  if ('text' in value) return { [names.answer]: value.text };
  if ('number' in value) return { [names.answer]: String(value.number) };
  if ('date' in value) return dateBoxes(names.answer, value.date);
  if ('bands' in value) return { [names.answer]: value.bands };
  if ('shares' in value)
    return Object.fromEntries(
      Object.entries(value.shares).map(([option, share]) => [names.share(option), String(share)]),
    );
  return Object.fromEntries(
    value.statements.flatMap(({ band, text, action, lead }, at) => [
      [names.statement('band', at), band],
      [names.statement('text', at), text],
      [names.statement('action', at), action ?? ''],
      [names.statement('lead', at), lead ?? ''],
    ]),
  );
}

const dateBoxes = (name: string, date: string | null): Raw => {
  const { day, month, year } = datePartsOf(date);
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};
