import type { Tx } from '../../kernel/db/schema.ts';
import type { Leader } from './decision-pages.tsx';

/** Who may lead a case: colleagues who wear a hat that does, by name. The staff directory is known to everyone signed in. */
export async function findLeaders(tx: Tx): Promise<Leader[]> {
  return tx
    .selectFrom('account')
    .innerJoin('membership', 'membership.account_id', 'account.id')
    .innerJoin('role_', 'role_.id', 'membership.party_id')
    .select(['account.id', 'account.name', 'account.job_title as jobTitle'])
    .where('role_.code', 'in', ['social_worker', 'exploitation_lead'])
    .where('membership.until_at', 'is', null)
    .where('account.closed_at', 'is', null)
    .distinct()
    .orderBy('account.name')
    .orderBy('account.id')
    .execute();
}
