import fc from 'fast-check';

/** Text of any kind, with the characters that matter in a spreadsheet far more often than chance would bring them. */
export const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'=+-@|%\'"\t\r\n, \u200b\ufeff\u00ad\u2066\u00a0＝０1a') }),
);
