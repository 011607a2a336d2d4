import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/** Somebody the provider knows. */
export interface Known {
  email: string;
  email_verified: boolean;
}

/** A real OpenID Connect provider on this machine, whose people say yes at once. */
export interface TestProvider {
  settings: { issuer: string; clientId: string; clientSecret: string };
  /** Who is at the keyboard; null says no. */
  atKeyboard(subject: string | null): void;
  /**
   * Goes through the provider's pages from the address Kith sent the browser to, as a browser of its own, and returns
   * where the provider sends it back to.
   */
  through(address: string): Promise<URL>;
  stop(): Promise<void>;
}

export async function startProvider(
  redirectUri: string,
  people: Readonly<Record<string, Known>>,
  host = '127.0.0.1',
): Promise<TestProvider> {
  let who: string | null = null;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  const issuer = `http://${host}:${typeof address === 'object' ? address?.port : ''}`;
  const settings = { issuer, clientId: 'kith', clientSecret: 'a secret the provider and Kith share' };
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const provider = new Provider(issuer, {
    clients: [{ client_id: settings.clientId, client_secret: settings.clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['only for the tests'] },
    jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256' }] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    async loadExistingGrant(context: { oidc: { session: { accountId: string }; client: { clientId: string } } }) {
      const grant = new provider.Grant({
        accountId: context.oidc.session.accountId,
        clientId: context.oidc.client.clientId,
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const pages = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return pages(request, response);
    provider.interactionFinished(request, response, who ? { login: { accountId: who } } : { error: 'access_denied' });
  });
  return {
    settings,
    atKeyboard: (subject) => {
      who = subject;
    },
    async through(start) {
      const cookies = new Map<string, string>();
      let at = start;
      for (let hop = 0; hop < 10 && !at.startsWith(redirectUri); hop += 1) {
        const answer = await fetch(at, {
          redirect: 'manual',
          headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        });
        for (const line of answer.headers.getSetCookie()) {
          const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split(/=(.*)/s);
          cookies.set(name, value);
        }
        const to = answer.headers.get('location');
        if (!to) throw new Error(`the provider stopped at ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
        at = new URL(to, at).href;
      }
      return new URL(at);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
