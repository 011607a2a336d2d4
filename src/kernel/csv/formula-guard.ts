/**
 * Spreadsheets run a cell as a formula when it begins with one of `= + - @ | %` (or a full-width twin), even after
 * spaces or characters that do not show, or with a tab or a line break. Such a cell is written with an apostrophe in
 * front. A cell that already begins with apostrophes before such a character gets one more, so taking one off always
 * gives back the text. A plain negative number (`-1.909747`) is a number, not a formula, and is left alone.
 * Source: OWASP, "CSV Injection".
 */
const RISKY = /^'*(?:[\t\r\n]|[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\s\u2800]*[=+\-@|%＝＋－＠｜％])/u;
const NEGATIVE_NUMBER = /^-\d+(?:\.\d+)?$/;

/** The text as it is written to a CSV file. */
export function guarded(text: string): string {
  return needsGuard(text) ? `'${text}` : text;
}

/** The text that {@link guarded} was given; any other text comes back unchanged. */
export function unguarded(text: string): string {
  return text.startsWith("'") && needsGuard(text.slice(1)) ? text.slice(1) : text;
}

function needsGuard(text: string): boolean {
  return RISKY.test(text) && !NEGATIVE_NUMBER.test(text);
}
