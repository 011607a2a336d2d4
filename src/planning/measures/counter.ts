import type { Ctx } from '../../kernel/http/context.ts';

/** One thing a room counts, such as young people met at hotspots. */
export interface CountOf {
  /** What a measure keeps of it: `contacts.people`. */
  code: string;
  /** "Young people met". */
  name: string;
  /** What follows the number: "young people". */
  unit: string;
  /** How it is counted, in a sentence without its full stop. */
  about: string;
}

/** Figures of one moment, by the code of the count. Null is withheld: a small number, or one that would give it away. */
export interface Counted {
  at: Date;
  /** "1 April 2025 to 31 March 2026". */
  period: string;
  figures: Readonly<Record<string, number | null>>;
}

/**
 * What is counted live from practice, and may tell how far a plan has come (domain §6.2 no 2). Plans know nobody who counts:
 * the composition hands them in (src/server.ts).
 */
export interface Counter {
  /** "Contacts at hotspots". */
  name: string;
  counts: readonly CountOf[];
  /** The figures as they are now, for a reader who may see all that is counted; null for everybody else. */
  live(ctx: Pick<Ctx, 'tx' | 'actor' | 'now'>): Promise<Counted | null>;
  /** The figures as last published; null where nothing is yet. */
  released(ctx: Pick<Ctx, 'tx'>): Promise<Counted | null>;
}
