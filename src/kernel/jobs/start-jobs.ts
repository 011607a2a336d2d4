import { Logger, parseCronItems, run } from 'graphile-worker';
import { connect } from '../db/connect.ts';
import { realEntropy } from '../http/entropy.ts';
import { loggable } from '../http/faults.ts';
import type { Job, JobTools } from './job.ts';

/**
 * Runs jobs until stopped; `stop` lets those under way finish. The queue lies in the same database, so work asked for in
 * a transaction that is undone was never asked for.
 *
 * @param url connects as the login that serves pages; the queue belongs to `kith_worker`.
 */
export async function startJobs(
  url: string,
  jobs: readonly Job[],
  given: Omit<JobTools, 'worker' | 'app' | 'entropy'>,
  log: (line: Record<string, string | number | undefined>) => void,
): Promise<{ stop(): Promise<void> }> {
  const { db, pool } = connect(url, 'kith_worker', 4);
  const app = connect(url, 'kith_app', 4);
  const tools = { ...given, worker: db, app: app.db, entropy: realEntropy };
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    taskList: Object.fromEntries(
      jobs.map((job) => [
        job.name,
        async (payload: unknown) => {
          try {
            await job.run(tools, payload);
          } catch (error) {
            log({ level: 'error', job: job.name, ...loggable(error) });
            throw error;
          }
        },
      ]),
    ),
    parsedCronItems: parseCronItems(
      jobs.flatMap((job) =>
        job.every ? [{ task: job.name, match: job.every, options: { backfillPeriod: 0, maxAttempts: 3 } }] : [],
      ),
    ),
    // Its own log can quote a payload or an error's words; ours says job and place only.
    logger: new Logger(() => () => undefined),
  });
  for (const job of jobs)
    if (job.atStart) await runner.addJob(job.name, {}, { jobKey: `${job.name} at start`, maxAttempts: 3 });
  return {
    async stop() {
      await runner.stop().catch(() => undefined);
      await Promise.all([pool.end(), app.pool.end()]);
    },
  };
}
