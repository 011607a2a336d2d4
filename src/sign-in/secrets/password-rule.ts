const LEAST = 12;
const MOST = 200;

/** What people type when they are told to choose a password, without its digits and signs. */
const GUESSED_FIRST = new Set([
  'password',
  'passwordpassword',
  'mypassword',
  'passphrase',
  'letmein',
  'letmeinplease',
  'welcome',
  'welcometokith',
  'changeme',
  'changemenow',
  'iloveyou',
  'qwerty',
  'qwertyuiop',
  'qwertyuiopasdfgh',
  'administrator',
  'safeguarding',
  'socialworker',
  'childrensservices',
  'kith',
  'kithkith',
  'kithpassword',
]);

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** A short name counts where a word begins with it, so that Tern may have a lantern; a long one counts anywhere. */
const isIn = (typed: string, name: string): boolean =>
  name.length >= 6
    ? typed.includes(name)
    : typed.split(name).some((before, at, parts) => at < parts.length - 1 && !/\p{L}$/u.test(before));

/**
 * Why a password will not do, in words for the person choosing it; null when it will. Long rather than odd (National Cyber
 * Security Centre: three random words; NIST SP 800-63B: no rules about kinds of characters).
 */
export function whyNotPassword(password: string, owner: { email: string; name: string }): string | null {
  const length = [...password].length;
  if (length < LEAST) return `Password must be ${LEAST} characters or more. Three random words make a good one`;
  if (length > MOST) return `Password must be ${MOST} characters or fewer`;
  const typed = password.normalize('NFKC').toLowerCase();
  const own = [owner.email, owner.email.split('@', 1)[0] ?? '', ...owner.name.toLowerCase().split(/\s+/)];
  if (own.some((word) => word.length >= 4 && isIn(typed, word))) {
    return 'Password must not have your name or e-mail address in it';
  }
  const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');
  const read = letters([...typed].map((sign) => LEET[sign] ?? sign).join(''));
  const easy = [letters(typed), read].some((word) => GUESSED_FIRST.has(word));
  if (easy || letters(typed) === '' || new Set(typed).size < 5) {
    return 'Password is too easy to guess. Three random words make a good one';
  }
  return null;
}
