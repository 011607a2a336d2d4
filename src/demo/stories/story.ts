import type { Teller } from './teller.ts';

/** One story of the borough: what a person should find when they follow it from page to page. */
export interface Story {
  readonly key: string;
  readonly title: string;
  /** What it shows, in a sentence or two. */
  readonly about: string;
  readonly tell: (t: Teller) => void;
}
