/** Ticks, crosses, boxes, bullets and arrows of Wingdings and Symbol, by the last byte of Word's code for them. */
const SYMBOLS: Readonly<Record<string, string>> = {
  FB: '✗',
  FC: '✓',
  FD: '☒',
  FE: '☑',
  A8: '☐',
  '6F': '☐',
  '71': '☐',
  A7: '•',
  B7: '•',
  D8: '•',
  E0: '→',
  AE: '→',
};

/** A symbol (`w:sym`) as a character. Where its meaning is not known, `unknown` is called and it reads "\uFFFD". */
export function symbol(code: string, unknown: () => void): string {
  const found = SYMBOLS[code.slice(-2).toUpperCase()];
  if (found !== undefined) return found;
  unknown();
  return '\uFFFD';
}
