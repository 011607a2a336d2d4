/** What an answer offers to do next: a person follows links and sends forms, and so does the trace. */
export interface Offered {
  links: string[];
  forms: OfferedForm[];
}

export interface OfferedForm {
  action: string;
  method: 'GET' | 'POST';
  fields: { name: string; kind: string; values: string[] }[];
}

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : unescaped(found);
};

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The links and forms of a page. Kith writes its own HTML, so its shape is known. */
export function offeredBy(html: string): Offered {
  const links = [...html.matchAll(/<a\s[^>]*>/g)]
    .map(([tag]) => attribute(tag, 'href') ?? '')
    .filter((href) => href.startsWith('/') && !href.startsWith('/assets'));
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
    ([, head = '', body = '']): OfferedForm => ({
      action: attribute(head, 'action') ?? '',
      method: attribute(head, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET',
      fields: fieldsOf(body),
    }),
  );
  return { links: [...new Set(links)], forms: forms.filter((form) => form.action.startsWith('/')) };
}

function fieldsOf(body: string): OfferedForm['fields'] {
  const fields = new Map<string, { name: string; kind: string; values: string[] }>();
  const add = (name: string | null, kind: string, value: string): void => {
    if (!name) return;
    const field = fields.get(name) ?? { name, kind, values: [] };
    field.values.push(value);
    fields.set(name, field);
  };
  for (const [tag] of body.matchAll(/<input\b[^>]*>/g))
    add(attribute(tag, 'name'), attribute(tag, 'type') ?? 'text', attribute(tag, 'value') ?? '');
  for (const [tag] of body.matchAll(/<button\b[^>]*>/g))
    add(attribute(tag, 'name'), 'button', attribute(tag, 'value') ?? '');
  for (const [tag, head = '', text = ''] of body.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    if (tag) add(attribute(head, 'name'), 'textarea', unescaped(text));
  for (const [, head = '', options = ''] of body.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g))
    for (const [option] of options.matchAll(/<option\b[^>]*>/g))
      add(attribute(head, 'name'), 'select', attribute(option, 'value') ?? '');
  return [...fields.values()];
}
