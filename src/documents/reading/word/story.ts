import type { Growth } from '../limits.ts';
import type { Relation } from '../package/relations.ts';
import type { Remarks } from '../remarks.ts';
import type { Element } from '../xml/element.ts';
import type { Numberer } from './numbering.ts';
import type { Style } from './styles.ts';

/** What a part of a Word file (its body, a header, its notes) is read with. */
export interface Story {
  readonly style: (id: string | undefined) => Style | null;
  readonly numberer: Numberer;
  readonly said: Remarks;
  readonly counted: Growth;
  /** What the part points to, by id. */
  readonly relations: ReadonlyMap<string, Relation>;
  /** Text boxes met, to be read after the text they float beside, each with where. */
  readonly boxes: { readonly element: Element; readonly at: string }[];
  /** Where each note and comment is called, by "footnote 3" and the like. */
  readonly called: Map<string, string>;
  /** Addresses outside that its links lead to. */
  readonly links: string[];
}
