import type { RequestContext } from '../../kernel/http/context.ts';
import { hashPassword, SALT_LENGTH } from './password-hash.ts';

const BEGIN = 'bdfghklmnprstvz';
const SOUND = 'aeiou';
const SYLLABLES = 8;

/**
 * A password for one's first sign-in, to be read out or written down: four made-up words, 49 bits by chance, none of
 * whose letters is taken for another. It has to be changed at once.
 *
 * @param bytes 16 fresh random bytes.
 */
export function firstPassword(bytes: Buffer): string {
  const syllables = Array.from({ length: SYLLABLES }, (_, i) => {
    const [begin, sound] = [bytes[i * 2] ?? 0, bytes[i * 2 + 1] ?? 0];
    return `${BEGIN[begin % BEGIN.length]}${SOUND[sound % SOUND.length]}`;
  });
  return (syllables.join('').match(/.{4}/g) ?? []).join('-');
}

/** A first password and what the database keeps of it, for an administrator who adds a colleague. */
export async function newFirstPassword(
  ctx: Pick<RequestContext, 'newBytes'>,
  secret: Buffer,
): Promise<{ password: string; hash: string }> {
  const password = firstPassword(ctx.newBytes(SYLLABLES * 2));
  return { password, hash: await hashPassword(secret, password, ctx.newBytes(SALT_LENGTH)) };
}
