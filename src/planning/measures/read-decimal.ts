import { type Problems, type Raw, typed } from '../../subjects/index.ts';

/**
 * A number as somebody typed it: "400", "1,200", "12.5", "80%". Null when nothing was typed, and a problem beside the field
 * when it is not one, is less than nought or has more than 12 figures.
 */
export function decimalOf(raw: Raw, name: string, problems: Problems, what: string): number | null {
  const text = typed(raw, name).replace(/[,\s]/g, '').replace(/%$/, '');
  if (text === '') return null;
  if (!/^\d{1,9}(\.\d{1,3})?$/.test(text)) {
    problems[name] = `${what} must be a number, like 400 or 12.5`;
    return null;
  }
  return Number(text);
}
