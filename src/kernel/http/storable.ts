/** What PostgreSQL cannot keep as it was typed: U+0000, and half of a surrogate pair. */
const unkeepable = (text: string): boolean => text.includes('\0') || !text.isWellFormed();

/**
 * The first place in what was sent whose text could not be kept as it is, as a field is named; null when all of it can.
 * Such text is refused where it was typed and never quietly changed: nothing a person typed is stored wrongly.
 */
export function unkeepableField(sent: unknown, name = ''): string | null {
  if (typeof sent === 'string') return unkeepable(sent) ? name || 'form' : null;
  if (sent === null || typeof sent !== 'object') return null;
  for (const [key, value] of Object.entries(sent)) {
    if (unkeepable(key)) return name || 'form';
    const found = unkeepableField(value, name === '' ? key : `${name}[${key}]`);
    if (found) return found;
  }
  return null;
}
