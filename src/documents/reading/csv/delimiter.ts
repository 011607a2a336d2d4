const DELIMITERS = [',', ';', '\t'] as const;

/** What parts the cells: the one of comma, semicolon and tab that the first line with any holds most of, outside quotes. */
export function delimiterOf(text: string): (typeof DELIMITERS)[number] {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of text.slice(0, 64 * 1024)) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') {
      if (counts.size > 0) break;
    } else if (DELIMITERS.some((one) => one === character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [best] = [...DELIMITERS].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return best ?? ',';
}
