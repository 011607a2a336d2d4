const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Whoever these words head a column of, it names them, whatever else the heading says. */
const SOMEBODY = set(
  'child childs children childrens cyp families family forename individual individuals initials nfm nominal nominals peer peers pupil pupils sibling siblings student students surname victim victims young yp yps',
);
/** But for what is said by them, done for them or known of them. */
const OF_THEM = set(
  'experience feedback feelings impact involvement protection safety safeguarding views view voice wishes',
);
/** These may name anybody, so they count only where nothing else is said of whom. */
const ANYBODY = set('about case cases client clients known name names people person re regarding subject');
const BESIDE = set(
  'a and as at birth concerned date discussed dob first for full id in involved is it last number no of or panel ref reference respect s the this who whom',
);
const WHO_IS_IT_ABOUT = /\bwhom?\b.*\b(about|concerned|discussed|involved)\b/;

/**
 * Whether the heading of a column of an action log says that its cells name whom an action is about: "Child (name and date of birth)",
 * "Name of YP", "Case number". Rather one too many: a person may say that it does not.
 */
export function namesSomebody(heading: string): boolean {
  const plain = heading.toLowerCase().replace(/['’]/g, '');
  const words = plain.split(/[^\p{L}]+/u).filter((word) => word !== '');
  if (words.some((word) => OF_THEM.has(word))) return false;
  if (words.some((word) => SOMEBODY.has(word)) || WHO_IS_IT_ABOUT.test(plain)) return true;
  return words.some((word) => ANYBODY.has(word)) && words.every((word) => ANYBODY.has(word) || BESIDE.has(word));
}
