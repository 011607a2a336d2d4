/**
 * Phrases that put the blame or the choice on a child, and what could be said instead (domain §7.6). The list and the
 * words are Kith's own; the idea is that of the child exploitation language guides used across England. A partnership
 * may add to it: it is data.
 */
export type GentlerPhrase = {
  /** How it is found: see `phrasePattern`. */
  readonly find: string;
  readonly instead: string;
  readonly why: string;
  /** A sentence that uses it, for the guidance page and for the test that it is found. */
  readonly example: string;
};
