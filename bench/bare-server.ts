import { createServer, type Server } from 'node:http';
import { sql } from 'kysely';
import { connect } from '../src/kernel/db/connect.ts';
import { findSubjects } from '../src/subjects/list/find-subjects.ts';

/**
 * The measure of what Kith's own care costs: Node's own server and `pg`, answering the same list by the same SQL under
 * the same policies, with no sign-in, no audit and no page around it. Whose list is told by a header. For benchmarks on
 * this machine only; it is never part of Kith.
 */
export async function startBareServer(url: string): Promise<{ origin: string; stop(): Promise<void> }> {
  const { db, pool } = connect(url, 'kith_app', 16);
  const server: Server = createServer(async (request, answer) => {
    try {
      const found = await db.transaction().execute(async (tx) => {
        // One statement begins both: what the actor holds is remembered for the policies here too.
        await sql`select set_config('kith.actor', ${String(request.headers['x-actor'])}, true), remember_what_i_hold()`.execute(
          tx,
        );
        return findSubjects(tx, { kinds: ['person'], page: 1 + (Number(request.headers['x-turn']) % 3), size: 20 });
      });
      answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found));
    } catch {
      answer.writeHead(500).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the bare server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}
