/** What each level of sight is called when it is chosen, and when it is said of someone. */
export const levelWords: Record<1 | 2 | 3 | 4, { choose: string; about: string; says: string }> = {
  1: { choose: 'Only that it exists', about: 'That there is a record, and whom to ring.', says: 'that it exists' },
  2: { choose: 'A summary', about: 'Stage, dates, flags and who leads; nothing that was written.', says: 'a summary' },
  3: {
    choose: 'Everything written',
    about: 'All that is recorded, except names unless you give them too.',
    says: 'everything written',
  },
  4: {
    choose: 'Everything, and to manage it',
    about: 'Also to give and end access for others.',
    says: 'everything, and to manage it',
  },
};

/** "everything written, with names". */
export const sightWords = (level: 1 | 2 | 3 | 4, identity: boolean): string =>
  `${levelWords[level].says}${identity ? ', with names' : ', without names'}`;

/** What the records of a class are called in a sentence: "screeners see all children’s records". */
const classPhrases: Record<string, string> = {
  child: 'all children’s records',
  group: 'all peer groups',
  context: 'all places, schools and online spaces',
  adult: 'all records of adults of concern',
  record: 'all incidents and notes',
  contact: 'all contact sessions',
  information: 'all information items',
  concern: 'all concerns',
  feedback: 'what every referrer is told',
  referrer: 'who raised each concern',
  sealed: 'that a sealed record exists',
  partnership: 'the partnership’s own plans, reviews and risks',
  panel: 'all meetings and their papers',
  confidential_risk: 'the risks that few may read',
  spot: 'all spots and the street names known there',
};

/** `name` is what the class is called where it has no phrase of its own. */
export const classPhrase = (code: string | null, name: string): string =>
  classPhrases[code ?? ''] ?? `all of “${name.toLowerCase()}”`;

const IRREGULAR: Record<string, string> = {
  Police: 'police officers',
  Health: 'health workers',
  'Community safety': 'community safety officers',
  Housing: 'housing officers',
  'Youth justice': 'youth justice workers',
  'Voluntary sector': 'voluntary sector workers',
  'Business support': 'business support colleagues',
  'Emergency duty team': 'the emergency duty team',
  'Keeper of sealed records': 'keepers of sealed records',
};

/** The people who wear a hat, as a sentence says them: "screeners". */
export const wearers = (role: string): string => IRREGULAR[role] ?? `${role.charAt(0).toLowerCase()}${role.slice(1)}s`;
