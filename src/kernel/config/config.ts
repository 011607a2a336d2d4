import { join, resolve } from 'node:path';
import { ConfigFault } from './config-fault.ts';
import { type Environment, environment, mustBe } from './environment.ts';
import { projectRoot } from './project-root.ts';

/** Everything Kith takes from its environment, read once. */
export type Config = {
  /** TCP port the pages are served on; 0 asks the system for any free one. */
  port: number;
  host: string;
  /** The address people type, without a path or a final slash: `https://kith.example.org`. */
  origin: string;
  /** Absolute. Holds the private database and Kith's key. */
  dataFolder: string;
  /** Undefined: Kith runs its private PostgreSQL. `webUrl` serves requests; `adminUrl` owns the tables. */
  database: { adminUrl: string; webUrl: string } | undefined;
  /** Kith's key: given, or kept in a file (see `loadSecret`). */
  secret: { value: string } | { file: string; mayBeMade: boolean };
  /** Sign-in with an OpenID Connect provider, when there is one. */
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined;
  /** Who holds it may read /metrics; without one there is no such page. */
  metricsToken: string | undefined;
  /** Where e-mail is given to be sent, and the one address it is from; undefined: Kith sends none. */
  mail: { url: string; from: string } | undefined;
  /** The name of the safeguarding partnership, as pages show it. */
  partnership: string;
  /**
   * Whose word is taken for a caller's address: nobody's, or that of proxies at these addresses. Not "the nearest so
   * many": whoever reaches Kith directly could then claim any address.
   */
  trustProxy: false | string[];
};

/**
 * Read the configuration.
 *
 * @param env usually `process.env`. A setting that is set but blank counts as not set.
 * @throws ConfigFault with one sentence for each setting at fault. Values are not repeated: some are secret.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    throw new ConfigFault([...names].map((name) => `${name} ${mustBe[name] ?? 'cannot be read'}.`));
  }
  const settings = parsed.data;
  const faults = [
    ...databaseFaults(settings),
    ...originFaults(settings),
    ...secretFaults(settings),
    ...oidcFaults(settings),
    ...mailFaults(settings),
  ];
  if (faults.length > 0) throw new ConfigFault(faults);

  const dataFolder = settings.KITH_DATA ? resolve(settings.KITH_DATA) : join(projectRoot(), 'data');
  return {
    port: settings.PORT,
    host: settings.HOST,
    origin: settings.KITH_ORIGIN ?? `http://localhost:${settings.PORT}`,
    dataFolder,
    database: database(settings),
    secret: secret(settings, dataFolder),
    oidc: oidc(settings),
    metricsToken: settings.KITH_METRICS_TOKEN,
    mail: mail(settings),
    partnership: settings.KITH_PARTNERSHIP,
    trustProxy: trustProxy(settings.KITH_TRUST_PROXY),
  };
}

function database({ DATABASE_URL: webUrl, DATABASE_ADMIN_URL: adminUrl }: Environment): Config['database'] {
  return webUrl ? { webUrl, adminUrl: adminUrl ?? webUrl } : undefined;
}

function databaseFaults({ DATABASE_URL, DATABASE_ADMIN_URL }: Environment): string[] {
  return DATABASE_ADMIN_URL && !DATABASE_URL ? ['DATABASE_ADMIN_URL is set, so DATABASE_URL must be too.'] : [];
}

/** Browsers send Kith's cookies only over https, or to the machine itself. */
function originFaults({ KITH_ORIGIN }: Environment): string[] {
  if (!KITH_ORIGIN) return [];
  const { protocol, hostname } = new URL(KITH_ORIGIN);
  const own = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || own ? [] : ['KITH_ORIGIN must begin with https:// unless it is localhost.'];
}

function secret({ KITH_SECRET, KITH_SECRET_FILE }: Environment, dataFolder: string): Config['secret'] {
  if (KITH_SECRET) return { value: KITH_SECRET };
  if (KITH_SECRET_FILE) return { file: resolve(KITH_SECRET_FILE), mayBeMade: false };
  return { file: join(dataFolder, 'secret'), mayBeMade: true };
}

function secretFaults({ KITH_SECRET, KITH_SECRET_FILE }: Environment): string[] {
  return KITH_SECRET && KITH_SECRET_FILE ? ['Set KITH_SECRET or KITH_SECRET_FILE, not both.'] : [];
}

function oidc(settings: Environment): Config['oidc'] {
  const { KITH_OIDC_ISSUER: issuer, KITH_OIDC_CLIENT_ID: clientId, KITH_OIDC_CLIENT_SECRET: clientSecret } = settings;
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined;
}

function oidcFaults(settings: Environment): string[] {
  const names = ['KITH_OIDC_ISSUER', 'KITH_OIDC_CLIENT_ID', 'KITH_OIDC_CLIENT_SECRET'] as const;
  const missing = names.filter((name) => !settings[name]);
  if (missing.length === 0 || missing.length === names.length) return [];
  return missing.map(
    (name) => `${name} must be set, because sign-in with OpenID Connect needs all three of its settings.`,
  );
}

function mail({ KITH_SMTP_URL: url, KITH_MAIL_FROM: from }: Environment): Config['mail'] {
  return url && from ? { url, from } : undefined;
}

function mailFaults({ KITH_SMTP_URL, KITH_MAIL_FROM }: Environment): string[] {
  if (Boolean(KITH_SMTP_URL) === Boolean(KITH_MAIL_FROM)) return [];
  const missing = KITH_SMTP_URL ? 'KITH_MAIL_FROM' : 'KITH_SMTP_URL';
  return [`${missing} must be set, because sending e-mail needs both KITH_SMTP_URL and KITH_MAIL_FROM.`];
}

function trustProxy(text: string | undefined): Config['trustProxy'] {
  return text ? text.split(',').map((address) => address.trim()) : false;
}
