import { expect, test } from 'vitest';
import { memberPart } from './member-part.ts';

test.each([
  ['Chair', 'chair'],
  ['Panel Chair', 'chair'],
  ['Vice-chair', 'co_chair'],
  ['Deputy Chair', 'co_chair'],
  ['Minute taker', 'note_taker'],
  ['MACE coordinator', 'coordinator'],
  ['Chair of governors', 'member'],
  ['Youth worker', 'member'],
  [null, 'member'],
])('%s is a %s', (role, part) => expect(memberPart(role)).toBe(part));
