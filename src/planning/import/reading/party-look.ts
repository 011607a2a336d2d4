import type { LeadKind } from '../../tables.ts';
import type { SaidParty } from '../proposal.ts';
import { line } from './cell-look.ts';

const ROLE =
  /\b(head|heads|manager|managers|director|directors|inspector|superintendent|sergeant|constable|chair|vice-chair|officer|officers|lead|leads|coordinator|co-ordinator|representative|headteacher|principal|commissioner|nurse|doctor|gp|practitioner|practitioners|adviser|advisor|psw|worker|workers|chief|secretary|clerk|deputy|assistant|senco|executive officer)\b/i;
const TEAM =
  /\b(unit|team|teams|service|services|commissioning|performance|hub|board|panel|committee|department|directorate|office|network|forum|council|groups?|partnerships?|champions|inspectors|scrutineers?|commissioners|representatives)\b/i;
const SUB_GROUP = /\bsub-?\s?groups?\b|\btask (and|&) finish\b/i;
const AGENCY =
  /\b(police|nhs|health|education|housing|schools?|probation|csc|camhs|trusts?|ccg|icb|voluntary|charity|college|university|social care|fire|dwp|yjs|yot|council)\b/i;
/** Words that begin no person's name though they have a capital. */
const NO_NAME =
  /\b(all|the|public|young|early|safer|social|virtual|adult|adults|children|children's|youth|community|local|county|borough|town|city|national|business|support|safeguarding|connected|directory|schools?|policy|business|quality|strategic|independent|senior|relevant|red|help|orgs?)\b/i;

/** What a lead or supporter seems to be, by its words alone: somebody is to confirm it. */
export function kindOfParty(words: string): LeadKind {
  const said = line(words);
  const bare = withoutAgency(said);
  if (/^\[.*\]$/.test(said) || /^(to be (agreed|confirmed|decided|named)|tb[acdn]|n\/?a|none|-|–)$/i.test(said))
    return 'note';
  if (/^(all|everyone|everybody)( (agencies|partners|members|staff))?$/i.test(bare)) return 'everyone';
  if (SUB_GROUP.test(bare)) return 'sub_group';
  if (ROLE.test(bare)) return 'role';
  if (TEAM.test(bare)) return 'team';
  if (AGENCY.test(bare)) return 'agency';
  if (looksLikePerson(bare)) return 'person';
  return /^[A-Z][A-Z&/ -]+$/.test(bare) ? 'agency' : 'team';
}

/** Two to four words, each with a capital, none of which names a job, a body or a place. */
export function looksLikePerson(words: string): boolean {
  const bare = line(words);
  if (ROLE.test(bare) || TEAM.test(bare) || AGENCY.test(bare) || SUB_GROUP.test(bare) || NO_NAME.test(bare))
    return false;
  const parts = bare.split(' ');
  return (
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every((part) => /^\p{Lu}\p{Ll}*[\p{L}'’-]*\.?$/u.test(part) && !/^\p{Lu}{2,}$/u.test(part))
  );
}

const LAST_BRACKET = /\s*\(([^()]*)\)$/;

/** The entry without the agency in brackets at its end. */
export const withoutAgency = (words: string): string =>
  agencyOf(words) === null ? line(words) : line(words).replace(LAST_BRACKET, '').trim();

/** The agency in the last brackets: short, and naming neither a job nor a team. Null where there is none. */
export function agencyOf(words: string): string | null {
  const inside = LAST_BRACKET.exec(line(words))?.[1]?.trim() ?? '';
  if (inside === '' || inside.split(' ').length > 4 || ROLE.test(inside) || SUB_GROUP.test(inside)) return null;
  return /^[A-Z][A-Z]+$/.test(inside) || AGENCY.test(inside) || /^(LB|RB)\s/.test(inside) ? inside : null;
}

/** One entry of a leads or supporters column. */
export const partyOf = (words: string): SaidParty => ({
  said: line(words),
  agency: agencyOf(words),
  kind: kindOfParty(words),
});

/** Splits leads where the paper parts them: at a semicolon always, at a slash or a comma where each side is a lead. */
export const splitLeads = (words: string): string[] =>
  line(words)
    .split(/\s*;\s*/)
    .filter((each) => each !== '')
    .flatMap(splitAtSlash)
    .flatMap(splitAtComma);

/**
 * Splits leads at a slash, only where both sides are whole leads: where it stands between spaces, or one side is a person, and
 * neither a job whose title goes on ("Head of Safety/Town Centres" is one).
 */
export function splitAtSlash(words: string): string[] {
  const said = line(words);
  if (/^\[/.test(said) || !said.includes('/')) return [said];
  const spaced = said.split(/\s+\/\s+/);
  if (spaced.length > 1) return spaced.every(standsAlone) ? spaced.flatMap(splitAtSlash) : [said];
  const sides = said.split(/\s*\/\s*/).filter((side) => side !== '');
  const persons = sides.filter((side) => looksLikePerson(withoutAgency(side))).length;
  const jobs = sides.filter((side) => kindOfParty(side) === 'role').length;
  return persons > 0 && jobs === 0 ? sides : [said];
}

/**
 * Splits leads at commas, only where they are a list: all of them people, or none a person and none a job whose title or team
 * follows ("Director, Children's Services" is one lead). A last entry with an "and" in it may be part of one long name.
 */
function splitAtComma(words: string): string[] {
  const said = line(words);
  const sides = said.split(/\s*,\s+/);
  if (/^\[/.test(said) || sides.length < 2 || !sides.every(standsAlone) || /\s(and|&)\s/i.test(sides.at(-1) ?? ''))
    return [said];
  const kinds = new Set(sides.map(kindOfParty));
  // "Smith, Jane (Police)" is one person, her surname first.
  if (sides.length === 2 && /^\p{Lu}\p{Ll}+\s+\(/u.test(sides[1] ?? '')) return [said];
  const list = kinds.size === 1 || (!kinds.has('person') && !kinds.has('role'));
  return list && !kinds.has('note') ? sides : [said];
}

const BODIES: ReadonlySet<LeadKind> = new Set(['agency', 'team', 'sub_group']);

/**
 * Whether a lead may be several with an "and" between them: people, jobs, or bodies, or a person and any of these. "Health and Social
 * Care" may be too, and may be one. A person is to say: parted, the word between them would be lost.
 */
export function mayBeSeveral(words: string): boolean {
  const sides = withoutAgency(words).split(/\s+(?:and|&)\s+/i);
  const kinds = new Set(sides.map(kindOfParty));
  if (sides.length < 2 || !sides.every(standsAlone) || kinds.has('note')) return false;
  return kinds.size === 1 || kinds.has('person') || [...kinds].every((kind) => BODIES.has(kind));
}

/** Begins as a name does, and closes every bracket it opens. */
const standsAlone = (side: string): boolean =>
  /^[\p{Lu}\d]/u.test(side) && side.split('(').length === side.split(')').length;
