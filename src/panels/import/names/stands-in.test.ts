import { expect, test } from 'vitest';
import { standsIn, standsInParty } from './stands-in.ts';

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
  ['Jo Vix', 'Visit Jo at home', true],
  ['Jo Vix', 'A jo-jo for each', false],
  ['MAVIS TREE', 'See Mavis about school', true],
  ['MAVIS TREE', 'Cut back the tree', false],
  ['orla penn', 'Ask Orla', true],
  ['Zoë Lund', 'Meet Zoe', true],
  ['Zoe Lund', 'Meet Zoë', true],
  ['A.K.', 'Ring AK’s school', true],
  ['AK', 'Ring A.K. on Monday', true],
  ['Tamsin', 'TAMSIN to be seen', true],
  ['Uma O’Dell', "the O'Dell house", true],
  ['Mother of Fern', 'Ask each mother', false],
])('“%s” in “%s”: %s', (name, words, is) => expect(standsIn(name, words)).toBe(is));

test.each([
  ['Zelda Quince', 'Zelda’s social worker', true],
  ['Zelda Quince', 'Mum of Quince', true],
  ['Tamsin', 'Tamsin', true],
  ['Pat Fern', 'Pat Willow', false],
  ['Pat Willow', 'Pat Willow', true],
  ['Will Fern', 'Youth team', false],
])('“%s” in the lead “%s”: %s', (name, said, is) => expect(standsInParty(name, said)).toBe(is));
