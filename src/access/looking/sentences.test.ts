import { expect, test } from 'vitest';
import { whySentence } from './sentences.ts';
import type { WayToSee } from './why.ts';

const now = new Date('2026-03-02T17:00:00Z');
const way = (over: Partial<WayToSee>): WayToSee => ({
  way: 'grant',
  through: 'Ada Lune',
  throughKind: 'account',
  level: 3,
  identity: true,
  basis: 'shared',
  about: 'Joint visit',
  recordClass: null,
  from: new Date('2026-01-05T09:00:00Z'),
  until: null,
  ...over,
});

test.each<[Partial<WayToSee>, string]>([
  [
    { through: 'Exploitation team', throughKind: 'team', until: new Date('2026-03-31T22:59:59.999Z') },
    'Because you are in the Exploitation team, until 31 March 2026.',
  ],
  [{ through: 'Safeguarding, Marram Road', throughKind: 'team' }, 'Because you are in Safeguarding, Marram Road.'],
  [{ through: 'Northgate School', throughKind: 'agency' }, 'Because you work for Northgate School.'],
  [
    { way: 'class', through: 'Screener', throughKind: 'role', recordClass: 'child' },
    'Because you are a screener, and screeners see all children’s records.',
  ],
  [
    { way: 'class', through: 'Emergency duty team', throughKind: 'role', recordClass: 'concern' },
    'Because you are a member of the emergency duty team, and the emergency duty team see all concerns.',
  ],
  [
    { basis: 'break-glass', from: new Date('2026-03-02T16:30:00Z'), until: new Date('2026-03-02T20:30:00Z') },
    'Because you broke the glass at 4:30pm, until 8:30pm.',
  ],
  [
    { basis: 'break-glass', from: new Date('2026-03-02T16:30:00Z'), until: new Date('2026-03-03T04:30:00Z') },
    'Because you broke the glass at 4:30pm, until 4:30am on 3 March 2026.',
  ],
  [
    { basis: 'break-glass', from: new Date('2026-03-01T18:00:00Z'), until: new Date('2026-03-02T06:00:00Z') },
    'Because you broke the glass at 6pm on 1 March 2026, until 6am on 2 March 2026.',
  ],
  [
    { way: 'class', through: 'Auditor', throughKind: 'role', recordClass: 'sealed' },
    'Because you are an auditor, and auditors see that a sealed record exists.',
  ],
  [{ basis: 'author' }, 'Because you recorded it.'],
  [{ basis: 'allocated worker' }, 'Because you are the allocated worker.'],
  [{}, 'Because it was shared with you.'],
  [{ until: new Date('2026-03-02T20:30:00Z') }, 'Because it was shared with you, until 8:30pm today.'],
])('%o is said as %s', (over, words) => {
  expect(whySentence(way(over), now)).toBe(words);
});
