import type { OidcSettings } from './oidc/provider.ts';

/** Somebody of the demonstration whom one can be with one click. */
export interface DemoPerson {
  email: string;
  name: string;
  /** What one becomes: "Screener". */
  says: string;
  agency: string;
}

/** What the sign-in room needs of the house it is in. */
export interface SignInParts {
  secret: Buffer;
  /** Where Kith is reached, without a trailing slash. */
  origin: string;
  /** How long a page may be left alone before it locks. */
  lockAfterMinutes: number;
  /** Whom to ring when one cannot get in; null says "your Kith administrator". */
  support: { name: string; telephone: string } | null;
  /** An identity provider people may sign in through, or none. */
  oidc: OidcSettings | null;
  /** Only in a demonstration: anyone may be any of these people without a password. */
  demo: readonly DemoPerson[] | null;
  /** What drafts are called by the beginning of their key: `concern` → "A concern". */
  draftNames: Readonly<Record<string, string>>;
}
