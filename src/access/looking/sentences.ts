import { londonDate, sayDate, sayTime } from '../../kernel/clock/index.ts';
import { classPhrase, wearers } from '../words.ts';
import type { WayToSee } from './why.ts';

/** "until 31 March 2026", or "until 8:30pm" when that is today; nothing when nothing ends it. London. */
function untilWords(until: Date | null, now: Date): string {
  if (!until) return '';
  const day = londonDate(until);
  return day === londonDate(now) ? `, until ${sayTime(until)} today` : `, until ${sayDate(day)}`;
}

/** "the Exploitation team"; a team whose name is a title stays as it is. */
const teamWords = (name: string): string => (/\b(team|hub)$/i.test(name) ? `the ${name}` : name);

const brokeGlass = (way: WayToSee, now: Date): string => {
  const started = londonDate(way.from) === londonDate(now) ? '' : ` on ${sayDate(londonDate(way.from))}`;
  const ends =
    way.until && londonDate(way.until) !== londonDate(way.from) ? ` on ${sayDate(londonDate(way.until))}` : '';
  return `Because you broke the glass at ${sayTime(way.from)}${started}, until ${way.until ? sayTime(way.until) : 'it is ended'}${ends}.`;
};

const PERSONAL: Record<string, string> = {
  author: 'Because you recorded it',
  'allocated worker': 'Because you are the allocated worker',
  network: 'Because you are in this network, as recorded by whoever leads',
  custodian: 'Because you are the custodian of this record',
  deputy: 'Because you are the deputy of this record’s custodian',
  proposal: 'Because your agreement is asked for',
  'attends the meeting': 'Because you are expected at the meeting',
};

/** Why somebody can see a record, as one sentence: "Because you are in the Exploitation team, until 31 March 2026." */
export function whySentence(way: WayToSee, now: Date): string {
  const until = untilWords(way.until, now);
  if (way.way === 'class')
    return `Because you are ${oneOf(way.through)}, and ${wearers(way.through)} see ${classPhrase(way.recordClass, way.about)}${until}.`;
  if (way.basis === 'break-glass') return brokeGlass(way, now);
  switch (way.throughKind) {
    case 'team':
      return `Because you are in ${teamWords(way.through)}${until}.`;
    case 'agency':
      return `Because you work for ${way.through}${until}.`;
    case 'role':
      return `Because you are ${oneOf(way.through)}${until}.`;
    case 'account':
      return `${PERSONAL[way.basis] ?? 'Because it was shared with you'}${until}.`;
  }
}

/** "a screener", "an auditor", "a member of the emergency duty team". */
const oneOf = (role: string): string => {
  const words = wearers(role);
  const one = words.startsWith('the ') ? `member of ${words}` : words.replace(/^keepers/, 'keeper').replace(/s$/, '');
  return `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`;
};
