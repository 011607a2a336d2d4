import type { Fields } from './form-fields.ts';

/** The part of `sessionStorage` that is used: one tab's, and gone when the tab is closed. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Words typed on this page and not known to be saved: kept in the tab until the server has said that it has them. */
export type KeptWords = { fields: Fields; submitted: boolean };

const prefix = 'kith-words:';
const ownerKey = 'kith-person';

const isFields = (value: unknown): value is Fields =>
  Array.isArray(value) &&
  value.every((pair) => Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string');

/** Keeps words under a form's id. False when the tab has no room: then they are only on the screen. */
export function keepWords(store: Store, id: string, words: KeptWords): boolean {
  try {
    store.setItem(prefix + id, JSON.stringify(words));
    return true;
  } catch {
    return false;
  }
}

/** The words kept for a form, or undefined. */
export function keptWords(store: Store, id: string): KeptWords | undefined {
  const text = store.getItem(prefix + id);
  if (text === null) return undefined;
  try {
    const { fields, submitted }: { fields?: unknown; submitted?: unknown } = JSON.parse(text);
    return isFields(fields) ? { fields, submitted: submitted === true } : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the words of one form: the server has them. */
export const forgetWords = (store: Store, id: string): void => store.removeItem(prefix + id);

/** Forgets every form's words: someone has signed out. */
export function forgetAllWords(store: Store): void {
  const keys = Array.from({ length: store.length }, (_, position) => store.key(position) ?? '');
  for (const key of keys) if (key.startsWith(prefix)) store.removeItem(key);
}

/** Forgets what another person left in this tab. A page with nobody signed in leaves everything as it is. */
export function keepOnlyOwn(store: Store, person: string | undefined): void {
  if (person === undefined) return;
  if (store.getItem(ownerKey) !== person) forgetAllWords(store);
  store.setItem(ownerKey, person);
}

/**
 * Whether kept words go back into the form. Words that were sent are in Kith's hands, and would fill the next new form
 * with the last one's, unless the person has gone back to the page they sent them from.
 */
export const shouldRestore = (words: KeptWords, navigation: string): boolean =>
  !words.submitted || navigation === 'back_forward';
