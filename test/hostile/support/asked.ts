import type { OfferedForm } from '../../access/trace/harvest.ts';
import { type Element, elements, readHtml, textOf } from './tree.ts';

/** A field as a page asks for it: with what a person reads beside it before they type. */
export type AskedField = OfferedForm['fields'][number] & {
  hint?: string;
  inputmode?: string;
};

export type AskedForm = Omit<OfferedForm, 'fields'> & { fields: AskedField[] };

/** The same forms, each field with its hint and the keyboard it asks for. */
export function asAsked(html: string, forms: readonly OfferedForm[]): AskedForm[] {
  const all = elements(readHtml(html));
  const byId = new Map(all.map((one) => [one.attributes.get('id') ?? '', one]));
  const helpOf = (box: Element): string =>
    (box.attributes.get('aria-describedby') ?? '')
      .split(' ')
      .filter((id) => id.endsWith('-hint'))
      .map((id) => textOf(byId.get(id) ?? ''))
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
  return forms.map((form) => {
    const shown = all.filter(({ name, attributes }) => name === 'form' && attributes.get('action') === form.action);
    const boxes = shown.flatMap(elements).filter(({ name }) => name === 'input' || name === 'textarea');
    return {
      ...form,
      fields: form.fields.map((field) => {
        const box = boxes.find(({ attributes }) => attributes.get('name') === field.name);
        const [hint, inputmode] = box ? [helpOf(box), box.attributes.get('inputmode')] : [];
        return { ...field, ...(hint && { hint }), ...(inputmode && { inputmode }) };
      }),
    };
  });
}
