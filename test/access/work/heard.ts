import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { connect } from '../../../src/kernel/db/connect.ts';
import type { Schema } from '../../../src/kernel/db/schema.ts';
import type { FreshDatabase } from '../../support/fresh-database.ts';
import { openHouse } from '../../support/house.ts';

/** A statement as a page of Kith sent it to PostgreSQL. */
export type Statement = Pick<CompiledQuery, 'sql' | 'parameters'>;

/** Kith over one database, overheard. */
export interface HeardHouse {
  /** Asks for a page as somebody and returns all that was said to the database for it. Throws unless it is answered. */
  hear(account: string, url: string): Promise<Statement[]>;
  close(): Promise<void>;
}

export async function hearHouse(fresh: FreshDatabase): Promise<HeardHouse> {
  const { pool } = connect(fresh.url, 'kith_app', 4);
  const heard: Statement[] = [];
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query: { sql, parameters } }) => {
      heard.push({ sql, parameters });
    },
  });
  const house = await openHouse(fresh, 'heard', { db });
  const sessions = new Map<string, Awaited<ReturnType<typeof house.session>>>();
  return {
    async hear(account, url) {
      const session = sessions.get(account) ?? (await house.session(account));
      sessions.set(account, session);
      heard.splice(0);
      const { status } = await session.ask('GET', url);
      if (status !== 200) throw new Error(`${url} answered ${status}`);
      return [...heard];
    },
    close: async () => {
      await house.close();
      await pool.end();
    },
  };
}
