import type { ComponentChildren } from 'preact';

/** What may stand where a macro takes `text` or `html`: text, which is escaped, or a Preact node. Never a string of HTML. */
export type Content = ComponentChildren;

/** Further HTML attributes. `true` writes the bare name; `undefined` and `false` write nothing. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A place in a list of items that may be left empty, so that a page can write `allowed && { … }`. */
export type Maybe<Item> = Item | null | undefined | false | '';

/** Whether there is anything to show: the macros' idea of truth, for nodes. */
export const given = (content: Content): boolean =>
  content !== null && content !== undefined && content !== false && content !== '';

/** Joins class names, leaving out what is absent. */
export const classes = (...names: readonly (string | false | undefined)[]): string =>
  names.filter((name) => name).join(' ');

/** The options every component takes. */
export type Common = { classes?: string; attributes?: Attributes };
