/**
 * Turn a phrase as the list writes it into a search that forgives how people type: any case, any spaces or line
 * break between words, straight or curly apostrophes, a hyphen or a space. Whole words only.
 *
 * `{self}` is himself, herself, themselves or themself; `{their}` is his, her or their; `(a|b)` is either and `(a )?`
 * may be left out.
 */
export function phrasePattern(phrase: string): RegExp {
  const source = phrase
    .replaceAll('{self}', '(?:him/herself|himself|herself|themselves|themself)')
    .replaceAll('{their}', '(?:his/her|his|her|their)')
    .replaceAll("'", "['’]")
    .replaceAll('-', '[\\s-]?')
    .replaceAll(' ', '\\s+')
    .replaceAll(/\((?!\?)/g, '(?:');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
}
