/** The names of the hidden fields that every form which changes something carries. */
export const hiddenNames = { csrf: '_csrf', idempotency: '_once' } as const;

/** The token that proves a form came from Kith's own page. Nothing when nobody is signed in. */
export function CsrfField({ token }: { token: string | undefined }) {
  return token ? <input type="hidden" name={hiddenNames.csrf} value={token} /> : null;
}
