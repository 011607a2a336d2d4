import { expect, test } from 'vitest';
import { atMeeting, type Mark, timesFilled } from './at-last-meetings.ts';

const mark = (accountId: string, state: Mark['state'], inPlaceOf: string | null = null): Mark => ({
  meetingId: 'm',
  accountId,
  state,
  inPlaceOf,
});
const said = (...marks: Mark[]) => atMeeting('joanne', 'm', marks);

test('a place is filled by its member or by whoever stands in', () => {
  expect(said(mark('joanne', 'present'))).toBe('Came');
  expect(said(mark('joanne', 'left'))).toBe('Came');
  expect(said(mark('joanne', 'apologies'), mark('meena', 'present', 'joanne'))).toBe('Deputy came');
  expect(said(mark('joanne', 'apologies'), mark('meena', 'absent', 'joanne'))).toBe('Apologies');
  expect(said(mark('joanne', 'expected'))).toBe('Absent');
  expect(said(mark('pawel', 'present'))).toBe('Not expected');
});

test('how often, of the meetings they were expected at', () => {
  expect(timesFilled(['Came', 'Deputy came', 'Absent', 'Apologies', 'Not expected'])).toBe('2 of 4');
});
