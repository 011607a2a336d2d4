/** Whether a run of six words comes three times or more: a sign that the words were garbled on their way into the file. */
export function repeats(words: string): boolean {
  const each = words.toLowerCase().split(/\s+/);
  const times = new Map<string, number>();
  for (let at = 0; at + 6 <= each.length; at += 1) {
    const run = each.slice(at, at + 6).join(' ');
    times.set(run, (times.get(run) ?? 0) + 1);
  }
  return [...times.values()].some((count) => count >= 3);
}
