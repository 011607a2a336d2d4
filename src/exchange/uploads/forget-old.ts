import { sql } from 'kysely';
import type { Job } from '../../kernel/jobs/index.ts';

/** Rejected rows are rows about people: they are kept for 90 days to be put right, and a file nobody read for two. */
export const forgetOldJob: Job = {
  name: 'exchange.forget-old',
  does: 'Forgets rejected rows and unread files of old imports',
  every: '40 2 * * *',
  async run({ worker }) {
    await sql`select forget_old_imports()`.execute(worker);
  },
};
