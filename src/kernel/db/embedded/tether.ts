import { Socket } from 'node:net';
import { Client } from 'pg';

/**
 * A tether is one connection that says "I am using this server": it holds a shared advisory lock for as long as a
 * process uses the server, and goes when the process does, however it ends.
 */
export type Tether = {
  /** Resolves when the connection is lost without being let go. */
  lost: Promise<void>;
  /** Let go. True when nobody else holds on: the caller must now stop the server, and newcomers wait for that. */
  release(): Promise<boolean>;
  /** Close the connection. */
  end(): Promise<void>;
};

/** "kith" and "open" in ASCII: the pair of numbers that names the lock. */
const LOCK = '1802073192, 1869636974';

/**
 * Connect and hold on.
 *
 * @throws the error of `pg` when the server cannot be reached, is starting or is stopping.
 */
export async function tether(url: string): Promise<Tether> {
  const socket = new Socket();
  const client = new Client({
    connectionString: url,
    application_name: 'kith tether',
    connectionTimeoutMillis: 10_000,
    stream: () => socket,
  });
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
  });
  try {
    await client.connect();
    await client.query(`SELECT pg_advisory_lock_shared(${LOCK})`);
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  socket.unref(); // a command that has done its work may end without ceremony
  return {
    lost,
    async release() {
      socket.ref();
      await client.query(`SELECT pg_advisory_unlock_shared(${LOCK})`);
      const answer = await client.query<{ alone: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS alone`);
      return answer.rows[0]?.alone === true;
    },
    async end() {
      await client.end().catch(() => {});
    },
  };
}
