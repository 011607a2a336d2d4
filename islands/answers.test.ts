import { expect, test } from 'vitest';
import { acknowledgement } from './answers.ts';

test('an answer that was kept says when; one beside another’s shows theirs; one too late says where it is', () => {
  expect(acknowledgement({ saved: '4:30pm', others: [] })).toBe('Saved at 4:30pm');
  expect(acknowledgement({ saved: '4:30pm', others: [{ by: 'Bo Lane', says: 'No' }] })).toContain('Bo Lane: No');
  expect(acknowledgement({ draft: '4:30pm', says: 'It has been authorised.' })).toBe(
    'It has been authorised. (4:30pm)',
  );
});
