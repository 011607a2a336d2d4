/** Words of a cell about whom that are no part of anybody's name. */
const NO_NAME = new Set(
  'all and are brother case child children family friend friends group her him his not other others panel person people sibling siblings sister the their them they young'.split(
    ' ',
  ),
);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const whole = (words: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words).replace(/ /g, '\\s+')}(?![\\p{L}\\p{N}])`, flags);

/** Whether the whole of a name of several words stands in other words. */
export const standsWholeIn = (name: string, words: string): boolean =>
  name.includes(' ') && whole(name, 'iu').test(words);

/**
 * Whether a name, or a first name or surname of it, stands in other words. The whole of several words is found however it is written;
 * one word alone only as it is printed, since "will" is no Will. Initials are found whole.
 */
export function standsIn(name: string, words: string): boolean {
  if (standsWholeIn(name, words) || whole(name, 'u').test(words)) return true;
  return name
    .split(/[\s,()]+/)
    .filter((part) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(part) && !NO_NAME.has(part.toLowerCase()))
    .some((part) => whole(part, 'u').test(words));
}
