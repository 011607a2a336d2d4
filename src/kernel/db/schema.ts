import type { Generated, Kysely, Transaction } from 'kysely';

/**
 * The tables Kith's typed SQL knows. Each feature adds its own by declaration merging
 * (`declare module '../kernel/db/schema.ts' { interface Schema { … } }`), so the kernel names no feature.
 */
export interface Schema {
  party: { id: string; kind: 'account' | 'team' | 'agency' | 'role' };
  agency: { id: string; name: string; kind: string; closed_at: Date | null };
  team: { id: string; agency_id: string; name: string; closed_at: Date | null };
  role_: { id: string; code: string; name: string; about: string };
  account: {
    id: string;
    agency_id: string;
    name: string;
    email: string;
    job_title: string;
    social_work_registration: string | null;
    phone: string | null;
    service: Generated<boolean>;
    closed_at: Date | null;
  };
  membership: {
    id: string;
    account_id: string;
    party_id: string;
    from_at: Date;
    until_at: Date | null;
    given_by: string | null;
    reason: string;
  };
  scope_class: {
    code: string;
    name: string;
    about: string;
    restriction: 'open' | 'sealed' | 'silent';
    author_level: number;
    author_identity: boolean;
  };
  draft: { id: string; account_id: string; key: string; page: string | null; body: unknown; saved_at: Date };
  answered_once: {
    account_id: string;
    key: string;
    route: string;
    status: number;
    location: string | null;
    body: unknown;
    at: Date;
  };
  audit_event: {
    id: string;
    at: Date;
    actor_id: string | null;
    agency_id: string | null;
    request_id: string;
    action: string;
    outcome: 'done' | 'denied' | 'refused' | 'started' | 'finished';
    about: string | null;
    as_typed: string | null;
    reason: string | null;
    seen: Generated<string[]>;
    detail: Generated<unknown>;
  };
}

/** The columns `guard_table()` adds to every table that holds personal data. */
export interface Guarded {
  scope_id: string;
  scope_class: string;
}

export type Db = Kysely<Schema>;

/** One transaction, acting for one actor: the only way any feature reaches data. */
export type Tx = Transaction<Schema>;
