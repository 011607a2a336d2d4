import { isIP } from 'node:net';
import { z } from 'zod';
import { isAddress as isMailAddress } from '../mail/check-letter.ts';

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const webAddress = z.url({ protocol: /^https?$/ });
const postgresWords = 'must be the address of a PostgreSQL database, like postgres://user:password@host:5432/kith';

/** Every setting Kith knows, as it stands in the environment. */
export const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(8000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_ADMIN_URL: postgresUrl.optional(),
  KITH_DATA: z.string().optional(),
  KITH_ORIGIN: webAddress
    .refine((text) => URL.canParse(text) && new URL(text).href === `${new URL(text).origin}/`)
    .transform((text) => new URL(text).origin)
    .optional(),
  KITH_SECRET: z.string().min(32).optional(),
  KITH_SECRET_FILE: z.string().optional(),
  KITH_OIDC_ISSUER: webAddress.optional(),
  KITH_OIDC_CLIENT_ID: z.string().optional(),
  KITH_OIDC_CLIENT_SECRET: z.string().optional(),
  KITH_METRICS_TOKEN: z.string().min(24).optional(),
  KITH_SMTP_URL: z.url({ protocol: /^smtps?$/, hostname: /./ }).optional(),
  KITH_MAIL_FROM: z.string().refine(isMailAddress).optional(),
  KITH_PARTNERSHIP: z.string().max(200).default('Local safeguarding partnership'),
  KITH_TRUST_PROXY: z
    .string()
    .refine((text) => text.split(',').every((address) => isAddress(address.trim())))
    .optional(),
});

export type Environment = z.infer<typeof environment>;

/** What a setting must be, said when it is not. */
export const mustBe: Record<string, string> = {
  PORT: 'must be a whole number from 0 to 65535',
  DATABASE_URL: postgresWords,
  DATABASE_ADMIN_URL: postgresWords,
  KITH_ORIGIN: 'must be the address people type, without a path, like https://kith.example.org',
  KITH_SECRET: 'must have at least 32 characters',
  KITH_OIDC_ISSUER: 'must be the address of the provider, like https://login.example.org',
  KITH_METRICS_TOKEN: 'must have at least 24 characters',
  KITH_SMTP_URL: 'must be the address of a mail server, like smtps://user:password@mail.example.org',
  KITH_MAIL_FROM: 'must be one e-mail address, like kith@partnership.example',
  KITH_PARTNERSHIP: 'must have at most 200 characters',
  KITH_TRUST_PROXY:
    'must be the addresses of the proxies in front of Kith, separated by commas, like 10.0.0.1 or 10.0.0.0/24',
};

/** An IP address, or a range of them in CIDR form. */
function isAddress(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
