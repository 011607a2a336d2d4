import { expect, test } from 'vitest';
import { offeredBy } from './harvest.ts';

test('a page offers its links and its forms', () => {
  const page = `<a class="x" href="/subjects?kind=person&amp;page=2">2</a><a href="https://elsewhere.example">x</a>
    <form method="post" action="/access/1/give" novalidate><input type="hidden" name="_csrf" value="abc">
      <input class="r" name="level" type="radio" value="1"><input name="level" type="radio" value="2">
      <textarea name="reason">As &lt;typed&gt;</textarea><select name="until"><option value="">-</option><option value="7">7</option></select></form>`;
  expect(offeredBy(page)).toEqual({
    links: ['/subjects?kind=person&page=2'],
    forms: [
      {
        action: '/access/1/give',
        method: 'POST',
        fields: [
          { name: '_csrf', kind: 'hidden', values: ['abc'] },
          { name: 'level', kind: 'radio', values: ['1', '2'] },
          { name: 'reason', kind: 'textarea', values: ['As <typed>'] },
          { name: 'until', kind: 'select', values: ['', '7'] },
        ],
      },
    ],
  });
});
