import { saysNothing } from '../reading/mark-meaning.ts';

const MARKS = /^[\s•*–-]+/;
const clean = (text: string): string => text.replace(MARKS, '').replace(/\s+/g, ' ').trim();

/**
 * The names that one cell holds, each as printed. Lines, semicolons, "&", "and" and strokes part them; so do commas, but for one between
 * two single words, which may be a surname and a first name.
 */
export function namesOfCell(text: string): string[] {
  if (saysNothing(text)) return [];
  return text
    .split(/[\n;&/]|\s+and\s+/i)
    .map(clean)
    .flatMap((piece) => {
      const parts = piece.split(',').map(clean);
      return parts.length === 2 && parts.every((part) => !part.includes(' ')) ? [piece] : parts;
    })
    .filter((name) => !saysNothing(name) && !/^(none|nil|all)$/i.test(name));
}
