import { sql } from 'kysely';
import type { Db } from '../../kernel/db/schema.ts';

/** One account, as the command line lists it. */
export interface ListedUser {
  email: string;
  name: string;
  agency: string;
  roles: string[];
  closed: boolean;
  /** What they may sign in with now. */
  password: boolean;
  phone: boolean;
  provider: boolean;
}

/** Everyone with an account, by agency and name. `db` is connected as the owner of the tables. */
export async function listUsers(db: Db): Promise<ListedUser[]> {
  const { rows } = await sql<ListedUser>`
    select a.email, a.name, g.name as agency, a.closed_at is not null as closed,
      array(select r.code from membership m join role_ r on r.id = m.party_id
            where m.account_id = a.id and m.from_at <= kith_now() and (m.until_at is null or m.until_at > kith_now())
            order by r.code) as roles,
      s.password_hash is not null as password, s.totp_sealed is not null as phone, s.oidc_subject is not null as provider
    from account a join agency g on g.id = a.agency_id left join account_secret s on s.account_id = a.id
    where not a.service order by g.name, a.name, a.email`.execute(db);
  return rows;
}
