const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 cannot hold in any form (§2.2): most controls, halves of a pair, U+FFFE and U+FFFF. */
const UNWRITABLE = /[[\p{Cc}\uFFFE\uFFFF]--[\t\n\r\u007F-\u009F]]/gv;

/** Text as it stands in an XML file; a character that XML cannot hold shows as U+FFFD. */
export function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, '\uFFFD')
    .replace(/[&<>"]/g, (found) => ENTITIES[found] ?? found);
}

/** Lines of a text, however they were ended. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\r\n\u0085\u2028\u2029]/);

export const XML_BEGINS = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
