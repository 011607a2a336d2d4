import { expect, test } from 'vitest';
import { shippedDefinition } from '../../assessment/index.ts';
import { PLACES, REVIEW_ROWS } from '../../planning/index.ts';

const { sections } = shippedDefinition('system_review');

test('the places that papers are read into are those that the review asks of, in its order and by its names', () => {
  const asked = sections.flatMap(({ code, items }) =>
    items.flatMap(({ kind, code: item, label }) =>
      kind === 'statements' ? [{ code: item.replace(/_statements$/, ''), row: code, name: label.split(':')[0] }] : [],
    ),
  );
  expect(PLACES).toEqual(asked);
});

test('so are the rows of the grid, with their titles', () => {
  const inGrid = sections.filter(({ items }) => items.some(({ kind }) => kind === 'statements'));
  expect(REVIEW_ROWS.map(({ code, title }) => [code, title])).toEqual(inGrid.map(({ code, title }) => [code, title]));
});
