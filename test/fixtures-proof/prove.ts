import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { proved } from './components.ts';
import { fixturesOf } from './fixtures.ts';
import type { Element } from './html-tree.ts';
import { spelling } from './same-html.ts';

type Departures = {
  /** Fixtures not claimed, by name, each with the reason. */
  leftOut?: Readonly<Record<string, string>>;
  /** What Kith leaves out of every one of a component's examples, on purpose. */
  expected?: (root: Element) => Element;
};

/** Tests every fixture of a component against Kith's own, save those left out by name. */
export function prove<Options>(
  component: keyof typeof proved,
  adapt: (options: Options) => VNode,
  { leftOut = {}, expected }: Departures = {},
) {
  const fixtures = fixturesOf<Options>(component);
  const claimed = fixtures.filter(({ name }) => !(name in leftOut));
  for (const fixture of claimed)
    test(`${component}: ${fixture.name}`, () => {
      expect(spelling(renderToString(adapt(fixture.options)))).toBe(spelling(fixture.html, expected));
    });
  test(`${component}: no fewer examples are proved than before, and each left out exists`, () => {
    expect(claimed.length).toBeGreaterThanOrEqual(proved[component]);
    expect(Object.keys(leftOut).filter((name) => !fixtures.some((fixture) => fixture.name === name))).toEqual([]);
  });
}
