const DOORS = /^\/(sign-in|sign-out|signed-out|lock|unlock|stay)(\/|$)/;

/** Space, control characters and the backslash: browsers drop some and read others as a slash. */
const isSly = (sign: string): boolean => sign <= ' ' || sign === '\u007f' || sign === '\\';

/**
 * Where to go next, if `given` is a page of Kith's own (path and query); otherwise `otherwise`. Nothing a browser could
 * read as another site passes: `//evil`, `/\evil`, `https:…`, tabs and line ends in between, or an address that leads
 * elsewhere once it is put together. The doors themselves are nowhere to come back to.
 */
export function localPath(given: unknown, otherwise = '/'): string {
  if (typeof given !== 'string' || given.length > 2000 || !given.startsWith('/')) return otherwise;
  if ([...given].some(isSly)) return otherwise;
  const here = 'https://here.invalid';
  const there = URL.parse(given, here);
  if (there?.origin !== here || there.pathname.startsWith('//') || DOORS.test(there.pathname)) return otherwise;
  return there.pathname + there.search;
}
