import type { Answer } from './ask.ts';

/** The first thing in which two answers differ, in words; null when they are the same to the byte. */
export function differenceBetween(one: Answer, other: Answer): string | null {
  if (one.status !== other.status) return `status ${one.status} without, ${other.status} with`;
  const names = [...new Set([...Object.keys(one.headers), ...Object.keys(other.headers)])].sort();
  // The body says more than its length does.
  for (const name of names.filter((header) => header !== 'content-length')) {
    const [a, b] = [JSON.stringify(one.headers[name]), JSON.stringify(other.headers[name])];
    if (a !== b) return `header ${name}: ${a} without, ${b} with`;
  }
  if (one.body.equals(other.body)) {
    const [a, b] = [one.headers['content-length'], other.headers['content-length']];
    return a === b ? null : `header content-length: ${a} without, ${b} with`;
  }
  return firstLine(one.body.toString('latin1'), other.body.toString('latin1'));
}

function firstLine(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string): string =>
    Buffer.from(text.slice(Math.max(0, at - 100), at + 160), 'latin1')
      .toString('utf8')
      .replaceAll(/\s+/g, ' ');
  return `body, from byte ${at}:\n  without: …${around(one)}…\n  with:    …${around(other)}…`;
}
