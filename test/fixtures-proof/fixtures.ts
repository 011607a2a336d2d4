import { readFileSync } from 'node:fs';
import { h } from 'preact';
import type { Attributes } from '../../src/kernel/ui/index.ts';
import { readAttributes } from './html-tree.ts';

/** One example that govuk-frontend ships: a macro's options and the HTML it writes for them. */
export type Fixture<Options> = { name: string; options: Options; html: string };

const folder = new URL('../../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url);

/** HTML as it is, which no component accepts: only this proof may make it. The comparison looks through the element. */
export const raw = (html: string) => h('x-raw', { dangerouslySetInnerHTML: { __html: html } });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A macro's `attributes`, which may be written as text or say that a value is optional, as a component takes them. */
function plainAttributes(value: unknown): Attributes {
  if (typeof value === 'string') return Object.fromEntries(readAttributes(value));
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, given]): [string, string | boolean | undefined] => {
      if (!isObject(given)) return [name, given === null ? '' : String(given)];
      const { value: inner, optional } = given;
      if (!optional) return [name, inner === undefined || inner === null ? '' : String(inner)];
      if (inner === undefined || inner === null || inner === false) return [name, undefined];
      return [name, inner === true ? true : String(inner)];
    }),
  );
}

/** `html` becomes a `text` that is raw, `titleHtml` a `titleText`: the one name components have for both. */
function withContent(options: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(options);
  const isHtml = (name: string) => name === 'html' || name.endsWith('Html');
  const nodes = entries.flatMap(([name, value]) =>
    isHtml(name) && typeof value === 'string' && value
      ? [[name === 'html' ? 'text' : name.replace(/Html$/, 'Text'), raw(value)]]
      : [],
  );
  return Object.fromEntries([...entries.filter(([name]) => !isHtml(name)), ...nodes]);
}

/** The fixtures of one component, their options turned into the names that Kith's components use. */
export function fixturesOf<Options>(component: string): Fixture<Options>[] {
  const text = readFileSync(new URL(`${component}/fixtures.json`, folder), 'utf8');
  const file: { fixtures: Fixture<Options>[] } = JSON.parse(text, (key, value: unknown) => {
    if (key === 'attributes' || key === 'wrapperAttributes') return plainAttributes(value);
    return isObject(value) && !('options' in value) ? withContent(value) : value;
  });
  return file.fixtures;
}
