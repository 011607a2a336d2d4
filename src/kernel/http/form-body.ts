import qs from 'qs';

/** What was sent as a form cannot be read as one. The server answers it with `statusCode`. */
class UnreadableForm extends Error {
  override readonly name = 'UnreadableForm';
  readonly statusCode = 400;
}

/** The longest form of Kith's own has a few hundred fields. */
const MOST_FIELDS = 2000;

/**
 * The fields of a form as a browser sends it (application/x-www-form-urlencoded); names may nest, as `subjects[0][name]`.
 *
 * @throws UnreadableForm where it is not UTF-8, escapes included, or has more fields than any form of ours: what cannot be
 * read whole is not read in part.
 */
export function readFormBody(text: string): Record<string, unknown> {
  // Bytes that are no UTF-8 have been read as U+FFFD by now; a browser escapes one that somebody typed.
  if (text.includes('\uFFFD') || !isEscapedRight(text)) throw new UnreadableForm('not UTF-8');
  try {
    return qs.parse(text, {
      depth: 4,
      parameterLimit: MOST_FIELDS,
      throwOnLimitExceeded: true,
      arrayLimit: 200,
      allowPrototypes: false,
    });
  } catch {
    throw new UnreadableForm('too many fields');
  }
}

function isEscapedRight(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
