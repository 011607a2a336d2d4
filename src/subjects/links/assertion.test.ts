import { describe, expect, test } from 'vitest';
import { civilDate } from '../../kernel/clock/index.ts';
import { momentOf, sortAssertions, standingAt } from './assertion.ts';

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const assertion = (more: object = {}) => ({
  id: 'a',
  status: 'accepted' as const,
  recordedAt: at('2026-03-02'),
  decidedAt: null,
  withdrawnAt: null,
  untilOn: null,
  ...more,
});

describe('as known on a day', () => {
  test('before it was recorded nobody knew it', () => {
    expect(standingAt(assertion(), at('2026-03-01'))).toBe('not yet known');
    expect(standingAt(assertion(), at('2026-03-02'))).toBe('accepted');
  });

  test('what was withdrawn later still stood then', () => {
    const withdrawn = assertion({ withdrawnAt: at('2026-03-10') });
    expect(standingAt(withdrawn, at('2026-03-09'))).toBe('accepted');
    expect(standingAt(withdrawn, at('2026-03-10'))).toBe('withdrawn');
  });

  test('I17: what was accepted later was only proposed then', () => {
    const decided = assertion({ decidedAt: at('2026-03-08') });
    expect(standingAt(decided, at('2026-03-07'))).toBe('proposed');
    expect(standingAt(decided, at('2026-03-08'))).toBe('accepted');
    const rejected = assertion({ status: 'rejected', decidedAt: at('2026-03-08') });
    expect(standingAt(rejected, at('2026-03-07'))).toBe('proposed');
    expect(standingAt(rejected, at('2026-03-09'))).toBe('rejected');
  });

  test('a day is as it was known at its end in London, and today is now', () => {
    const now = at('2026-07-03');
    expect(momentOf(null, now)).toEqual(now);
    expect(momentOf(civilDate('2026-07-01'), now).toISOString()).toBe('2026-07-01T22:59:59.999Z');
    expect(momentOf(civilDate('2026-07-03'), now)).toEqual(now);
    expect(momentOf(civilDate('2027-01-01'), now)).toEqual(now);
  });
});

test('I17: a proposal is never among what is told as fact', () => {
  const all = [
    assertion({ id: 'fact' }),
    assertion({ id: 'ended', untilOn: civilDate('2026-02-01') }),
    assertion({ id: 'proposed', status: 'proposed' }),
    assertion({ id: 'rejected', status: 'rejected', decidedAt: at('2026-03-03') }),
    assertion({ id: 'withdrawn', withdrawnAt: at('2026-03-03') }),
  ];
  const ids = (list: readonly object[]) => list.map((one) => Reflect.get(one, 'id'));
  const sorted = sortAssertions(all, at('2026-03-05'), civilDate('2026-03-05'));
  expect(ids(sorted.accepted)).toEqual(['fact']);
  expect(ids(sorted.ended)).toEqual(['ended']);
  expect(ids(sorted.proposed)).toEqual(['proposed']);
  expect(ids(sorted.gone)).toEqual(['withdrawn', 'rejected']);
});
