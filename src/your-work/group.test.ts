import { expect, test } from 'vitest';
import type { WorkItem } from '../kernel/http/work-item.ts';
import { groupWork } from './group.ts';

const item = (what: string, more: Partial<WorkItem>): WorkItem => ({
  urgency: 'today',
  what,
  about: null,
  href: '/',
  when: null,
  because: '',
  hat: 'Screener',
  ...more,
});

const at = (iso: string) => ({ says: iso, at: new Date(iso) });

test('overdue first, then the soonest; what has no date comes last; empty groups vanish', () => {
  const groups = groupWork(
    [
      item('no date', {}),
      item('later', { when: at('2026-03-02T12:00:00Z') }),
      item('soon', { when: at('2026-03-02T11:00:00Z') }),
      item('late', { when: at('2026-03-02T13:00:00Z'), overdue: true }),
      item('news', { urgency: 'changed' }),
    ],
    null,
  );
  expect(groups.map((group) => [group.urgency, group.items.map((one) => one.what)])).toEqual([
    ['today', ['late', 'soon', 'later', 'no date']],
    ['changed', ['news']],
  ]);
});

test('a person with several hats sees one at a time', () => {
  expect(groupWork([item('a', {}), item('b', { hat: 'Social worker' })], 'Social worker')[0]?.items).toHaveLength(1);
});
