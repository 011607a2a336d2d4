import { type CivilDate, sayDate } from '../../kernel/clock/index.ts';

/** Before the ending. */
const LONGEST = 80;

/**
 * What a file that is downloaded is called: the words of what is in it and the day, “safe-streets-2-march-2026.docx”. Small letters,
 * digits and hyphens alone, at most 80 before the ending.
 *
 * @param words what it is called; never with anybody’s name.
 * @param otherwise where none of the words can stand in such a name.
 * @param today in London.
 */
export function fileName(words: string, otherwise: string, today: CivilDate, ending: string): string {
  const day = plain(sayDate(today));
  const room = LONGEST - day.length - 1;
  return `${cut(plain(words), room) || otherwise}-${day}.${ending}`;
}

const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

/** Whole words where they fit, else as much of the first as does. */
function cut(name: string, room: number): string {
  if (name.length <= room) return name;
  const whole = name.slice(0, room + 1);
  const end = whole.lastIndexOf('-');
  return end > 0 ? whole.slice(0, end) : name.slice(0, room);
}
