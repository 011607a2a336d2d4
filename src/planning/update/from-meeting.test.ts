import { expect, test } from 'vitest';
import { fromMeeting } from './from-meeting.ts';

const [M, I] = ['0b0f4f6e-1111-4222-8333-444455556666', '0b0f4f6e-7777-4222-8333-444455556666'];
const at = (query: string) => fromMeeting(new URL(`http://kith.example/plans/1/approve${query}`));

test('whoever comes from an item of a meeting goes back to it', () => {
  expect(at(`?meeting=${M}&item=${I}`)).toEqual({
    query: `?meeting=${M}&item=${I}`,
    back: `/meetings/${M}/room?item=${I}`,
  });
});

test.each([
  '',
  `?meeting=${M}`,
  `?item=${I}`,
  `?meeting=//elsewhere.example&item=${I}`,
  `?meeting=${M}/../x&item=${I}`,
])('an address such as “%s” leads nowhere else', (query) => {
  expect(at(query)).toBeNull();
});
