/**
 * Why the database cannot hold a text, or null where it can. PostgreSQL's text cannot hold U+0000, and half of a
 * surrogate pair has no UTF-8 form; every other character, however odd, is kept as it came.
 */
export function whyNotStorable(text: string): { readonly code: string; readonly reason: string } | null {
  if (text.includes('\u0000')) {
    return { code: 'nul-character', reason: 'There is a NUL character (U+0000) in the text, which cannot be kept.' };
  }
  if (!text.isWellFormed()) {
    return {
      code: 'broken-character',
      reason: 'There is half a character (a lone surrogate) in the text, which cannot be kept.',
    };
  }
  return null;
}
