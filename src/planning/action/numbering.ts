/**
 * The next number in a part, after those that are there. Where siblings are numbered "2.1", "2.2" it is "2.3"; where
 * the plan counts its actions through ("15", "16", "17") it is one more than the last of all; the first in a part that is
 * numbered "4" or "B" is "4.1" or "B1". Numbers once used are not used again, dropped ones counted.
 *
 * @param part the number of the part, as printed or proposed; null where it has none.
 * @param siblings the numbers in that part. @param all the numbers in the plan.
 */
export function nextNumber(
  part: string | null,
  siblings: readonly (string | null)[],
  all: readonly (string | null)[],
): string {
  const ours = siblings.map(split).filter((one) => one !== null);
  const last = ours.at(-1);
  if (last) return last.before + (1 + highest(last.before === '' ? all.map(split) : ours, last.before));
  const through = all.map(split).filter((one) => one?.before === '');
  if (part === null || through.length > 0) return String(1 + highest(through, ''));
  return /\d$/.test(part) ? `${part}.1` : `${part}1`;
}

interface Numbered {
  /** All before the last figures: "2." of "2.10", "" of "17". */
  before: string;
  count: number;
}

function split(number: string | null): Numbered | null {
  const match = /^(.*?)(\d{1,6})$/.exec(number ?? '');
  return match ? { before: match[1] ?? '', count: Number(match[2]) } : null;
}

const highest = (numbers: readonly (Numbered | null)[], before: string): number =>
  Math.max(0, ...numbers.filter((one) => one?.before === before).map((one) => one?.count ?? 0));
