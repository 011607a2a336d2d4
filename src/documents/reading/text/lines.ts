/** A physical line of a text file, counted from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines of a text, however they were ended; a turn of the page (form feed) ends a line too. */
export function linesOf(text: string): Line[] {
  return text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).map((line, at) => ({ number: at + 1, text: line }));
}
