import { createHash } from 'node:crypto';
import type { FreshDatabase } from './fresh-database.ts';

/** A fixed id from words, so that two worlds name the same things alike. */
export const idOf = (...words: string[]): string => {
  const hex = createHash('md5').update(words.join('/')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};

/** Arranges people, scopes and subjects by SQL, as the owner of the tables: what a test's world is made of. */
export function worldBuilder(fresh: FreshDatabase) {
  const run = fresh.arrange;
  return {
    async agency(name: string, kind = 'other'): Promise<string> {
      const id = idOf('agency', name);
      await run(`insert into party (id, kind) values ($1, 'agency')`, [id]);
      await run('insert into agency (id, name, kind) values ($1, $2, $3)', [id, name, kind]);
      return id;
    },
    async team(agencyId: string, name: string): Promise<string> {
      const id = idOf('team', name);
      await run(`insert into party (id, kind) values ($1, 'team')`, [id]);
      await run('insert into team (id, agency_id, name) values ($1, $2, $3)', [id, agencyId, name]);
      return id;
    },
    async account(
      agencyId: string,
      name: string,
      roles: readonly string[] = [],
      registration: string | null = null,
    ): Promise<string> {
      const id = idOf('account', name);
      await run(`insert into party (id, kind) values ($1, 'account')`, [id]);
      await run(
        `insert into account (id, agency_id, name, email, job_title, social_work_registration) values ($1, $2, $3, $4, $5, $6)`,
        [
          id,
          agencyId,
          name,
          `${name.toLowerCase().replaceAll(' ', '.')}@test.example`,
          roles[0] ?? 'Colleague',
          registration,
        ],
      );
      await this.member(id, agencyId);
      for (const role of roles) {
        await run(
          `insert into membership (id, account_id, party_id, from_at, reason) values ($1, $2, role_id($3), '2020-01-01', 'role')`,
          [idOf('membership', id, role), id, role],
        );
      }
      return id;
    },
    async member(accountId: string, partyId: string): Promise<void> {
      await run(
        `insert into membership (id, account_id, party_id, from_at, reason) values ($1, $2, $3, '2020-01-01', 'works here')`,
        [idOf('membership', accountId, partyId), accountId, partyId],
      );
    },
    async scope(name: string, scopeClass: string): Promise<string> {
      const id = idOf('scope', name);
      await run(`insert into scope (id, class, opened_at) values ($1, $2, '2025-01-01')`, [id, scopeClass]);
      return id;
    },
    async grant(
      partyId: string,
      scopeId: string,
      level: 1 | 2 | 3 | 4,
      identity = false,
      basis = 'team',
    ): Promise<void> {
      await run(
        `insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at) values ($1, $2, $3, $4, $5, $6, 'test', '2025-01-01')`,
        [idOf('grant', partyId, scopeId, String(level)), partyId, scopeId, level, identity, basis],
      );
    },
    /** A child with a name, under a scope of their own (of class child unless said). Returns subject and scope ids. */
    async child(
      given: string,
      family: string,
      scopeClass = 'child',
      at = '2025-06-01T09:00:00Z',
    ): Promise<{ id: string; scope: string }> {
      const scope = await this.scope(`${given} ${family}`, scopeClass);
      const id = idOf('subject', given, family);
      await run(
        `insert into subject (id, kind, label, opened_at, scope_id, scope_class) values ($1, 'person', $2, $3, $4, $5)`,
        [id, `K${id.slice(0, 1)}-${id.slice(1, 4)}`.toUpperCase(), at, scope, scopeClass],
      );
      await run(
        `insert into person_role (id, subject_id, role, from_on, scope_id, scope_class) values ($1, $2, 'child', '2010-01-01', $3, $4)`,
        [idOf('role', id), id, scope, scopeClass],
      );
      await run(
        `insert into person_identity (id, subject_id, given_names, family_name, birth_date, scope_id, scope_class) values ($1, $2, $3, $4, '2010-05-05', $5, $6)`,
        [idOf('identity', id), id, given, family, scope, scopeClass],
      );
      return { id, scope };
    },
  };
}

export type World = ReturnType<typeof worldBuilder>;
