import { expect, test } from 'vitest';
import { namesSomebody } from './names-somebody.ts';

test.each([
  'Child',
  'Child’s name',
  'Young person',
  'YP',
  'Name',
  'Name/initials',
  'Name of child',
  'Who is it about?',
  'Children concerned',
  'Case',
])('“%s” names somebody', (heading) => expect(namesSomebody(heading)).toBe(true));
test.each([
  'Voice of the child',
  'Child protection',
  'Name of lead',
  'Comments',
  'Young people’s views',
  'Case type',
  'First',
  '',
])('“%s” does not', (heading) => expect(namesSomebody(heading)).toBe(false));
