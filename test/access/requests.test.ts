import { expect, test } from 'vitest';
import { addresses, addressOf, forms, last, queries } from './requests.ts';
import { everyRoute } from './trace/surfaces.ts';

const routes = everyRoute();

test('of every address with parts it is said what they are', () => {
  const unsaid = routes.filter(({ path }) => path.includes(':') && !addressOf(path));
  expect(unsaid.map(({ name, path }) => `${name} ${path}`)).toEqual([]);
});

test('nothing is said of a route or an address that is no longer there', () => {
  const names = new Set(routes.map(({ name }) => name));
  const said = [...Object.keys(queries), ...Object.keys(forms), ...last];
  expect(said.filter((name) => !names.has(name))).toEqual([]);
  const used = (address: string): boolean =>
    routes.some(({ path }) => path === address || path.startsWith(`${address}/`) || path.startsWith(`${address}.`));
  expect(Object.keys(addresses).filter((address) => !used(address))).toEqual([]);
});
