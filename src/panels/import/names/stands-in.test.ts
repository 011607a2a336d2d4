import { expect, test } from 'vitest';
import { standsIn } from './stands-in.ts';

test.each([
  ['Bilal Okoro', 'Ask Bilal’s school about the gate', true],
  ['Bilal Okoro', 'ask the school of BILAL  OKORO', true],
  ['Okoro, Bilal', 'Visit the Okoro family', true],
  ['B.O.', 'Return interview for B.O. by Friday', true],
  ['AB', 'Meet AB at school', true],
  ['AB', 'Meet ab initio', false],
  ['AB', 'Ask about the ABLE fund', false],
  ['Will Fern', 'The school will ring', false],
  ['Ann Fern', 'Annual report', false],
  ['Young person Fern', 'Young people feel safe', false],
  ['Bilal Okoro', 'Ask the landlord about the door', false],
])('“%s” in “%s”: %s', (name, words, is) => expect(standsIn(name, words)).toBe(is));
