import * as client from 'openid-client';
import { emailField } from '../door/fields.ts';

/** An OpenID Connect provider and what it knows Kith by. */
export interface OidcSettings {
  /** Exactly as the provider calls itself: `https://login.example.org/tenant`. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** `https://kith.example/sign-in/oidc/back`, as registered with the provider. */
  redirectUri: string;
}

/** What one sign-in is held to: only the browser that began it can finish it, once. */
export interface OidcChecks {
  state: string;
  nonce: string;
  /** PKCE: the provider hands the answer only to whoever knows this. */
  verifier: string;
}

/** Whom the provider vouches for. */
export interface Vouched {
  /** The provider's own name for them: issuer and subject together. */
  subject: string;
  /** An e-mail address it says it has verified (lower case), or null. */
  email: string | null;
}

export interface Provider {
  /** Whether it can be asked; from then on what it says of itself is known. */
  isThere(): Promise<boolean>;
  /** Where to send the browser. */
  addressFor(checks: OidcChecks): Promise<URL>;
  /** Who came back with `query` (with its `?`). Throws when anything about the answer is not right. */
  whoCameBack(query: string, checks: OidcChecks): Promise<Vouched>;
}

/** Seconds. Nobody's page waits longer than this for another organisation's machine. */
const PATIENCE = 8;

/** Asks the provider about itself at first use and remembers it; a failure is asked again. */
export function makeProvider(settings: OidcSettings): Provider {
  let known: Promise<client.Configuration> | undefined;
  const configuration = (): Promise<client.Configuration> => {
    known ??= discover(settings).catch((error) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    isThere: () =>
      configuration().then(
        () => true,
        () => false,
      ),
    async addressFor({ state, nonce, verifier }) {
      return client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: settings.redirectUri,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },
    async whoCameBack(query, { state, nonce, verifier }) {
      const provider = await configuration();
      const tokens = await client.authorizationCodeGrant(provider, new URL(settings.redirectUri + query), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider sent no identity');
      const said =
        claims.email === undefined && provider.serverMetadata().userinfo_endpoint
          ? await client.fetchUserInfo(provider, tokens.access_token, claims.sub)
          : claims;
      const email = emailField.safeParse(said.email);
      return {
        subject: `${claims.iss}|${claims.sub}`,
        email: said.email_verified === true && email.success ? email.data : null,
      };
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const address = new URL(issuer);
  return client.discovery(address, clientId, undefined, client.ClientSecretBasic(clientSecret), {
    timeout: PATIENCE,
    // Without TLS only on this machine: that is how the tests run a provider.
    execute: isThisMachine(address) ? [client.allowInsecureRequests] : [],
  });
}

const isThisMachine = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
