import type { Attributes } from './options.ts';

/** A message in the words of each plural, or the one form it always takes. */
export type Message = string | Readonly<Record<string, string>>;

/** The data attributes by which govuk-frontend's scripts take their words. Absent messages keep the script's own. */
export function messageAttributes(messages: Readonly<Record<string, Message | undefined>>): Attributes {
  const attributes: Record<string, string> = {};
  for (const [key, message] of Object.entries(messages)) {
    if (!message) continue;
    if (typeof message === 'string') attributes[`data-i18n.${key}`] = message;
    else for (const [plural, words] of Object.entries(message)) attributes[`data-i18n.${key}.${plural}`] = words;
  }
  return attributes;
}
