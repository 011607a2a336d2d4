import { chosen, mayText, needText, type Problems, type Raw, typed, typedMany } from '../../subjects/index.ts';
import type { Condition, Definition, Item, ItemKind, Section } from '../definition/definition.ts';
import { itemOf, kindNames, newCode } from './edit.ts';

/** What the boxes of one question are called in the editor. */
export const editBoxes = (code: string) => ({
  label: `label-${code}`,
  guidance: `guidance-${code}`,
  whenItem: `when-${code}`,
  whenIs: `is-${code}`,
  also: `also-${code}`,
});

const kinds = Object.keys(kindNames) as ItemKind[];

/** A section as an administrator sent it: reworded questions, and one added where its words were typed. */
export function readSection(
  definition: Definition,
  section: Section,
  raw: Raw,
  taken: ReadonlySet<string>,
): { section: Section; problems?: undefined } | { problems: Problems } {
  const problems: Problems = {};
  const title = needText(raw, 'title', problems, 'Enter what the section is called', 300);
  const guidance = mayText(raw, 'guidance', problems, 2000);
  const items = section.items.map((item) => readItem(item, raw, problems));
  const added = readAdded(definition, raw, problems, taken);
  if (Object.keys(problems).length > 0) return { problems };
  const { guidance: _was, ...rest } = section;
  return { section: { ...rest, title, ...(guidance && { guidance }), items: [...items, ...added] } };
}

function readItem(item: Item, raw: Raw, problems: Problems): Item {
  const names = editBoxes(item.code);
  const label = needText(raw, names.label, problems, 'Enter the question', 300);
  const guidance = mayText(raw, names.guidance, problems, 2000);
  const when = readWhen(item.code, raw, problems);
  const also = mayText(raw, names.also, problems, 300);
  const { guidance: _guidance, when: _when, also: _also, ...rest } = item;
  return {
    ...rest,
    label,
    ...(guidance && { guidance }),
    ...(when && { when }),
    ...(also && { also: { code: 'also', ...item.also, label: also } }),
  };
}

function readWhen(code: string, raw: Raw, problems: Problems): Condition | null {
  const names = editBoxes(code);
  const item = typed(raw, names.whenItem);
  const is = typedMany({ is: typed(raw, names.whenIs).split(/[\s,]+/) }, 'is');
  if (item === '' && is.length === 0) return null;
  if (item === '') problems[names.whenItem] = 'Choose the question it depends on, or empty the answers';
  if (is.some((one) => !/^[a-z][a-z0-9_]*$/.test(one)))
    problems[names.whenIs] = 'Codes have small letters, numbers and _, with commas between them';
  if (is.length === 0) problems[names.whenIs] = 'Enter the codes of the answers it depends on';
  return { item, is };
}

function readAdded(definition: Definition, raw: Raw, problems: Problems, taken: ReadonlySet<string>): Item[] {
  const label = mayText(raw, 'new-label', problems, 300);
  if (!label) return [];
  const kind = chosen(raw, 'new-kind', kinds);
  const scale = typed(raw, 'new-scale');
  if (!kind) problems['new-kind'] = 'Select how it is answered';
  if (['choice', 'choices', 'shares'].includes(kind ?? '') && !definition.scales[scale])
    problems['new-scale'] = 'Select the scale it is answered from';
  return kind ? [itemOf({ code: newCode(label, taken), label }, kind, scale)] : [];
}
