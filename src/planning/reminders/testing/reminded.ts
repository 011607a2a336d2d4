import { createHash } from 'node:crypto';
import { connect } from '../../../kernel/db/connect.ts';
import { seededEntropy } from '../../../kernel/http/entropy.ts';
import type { Letter } from '../../../kernel/mail/index.ts';
import { sendMailJob } from '../../../kernel/mail/index.ts';
import { doJob, letterBox } from '../../../kernel/mail/testing/do-job.ts';
import type { PlanRoom } from '../../testing/plan-room.ts';
import { remindJob } from '../remind-job.ts';

const secret = createHash('sha256').update('reminders').digest();
let turns = 0;

/** Does the morning's reminders, or those of one plan, and brings what was sent. */
export async function lettersOf(room: Pick<PlanRoom, 'fresh'>, payload: { plan?: string } = {}): Promise<Letter[]> {
  turns += 1;
  const mail = letterBox();
  const how = { secret, mail, entropy: seededEntropy(`reminders ${turns}`) };
  await doJob(room.fresh, remindJob, { ...how, payload });
  await doJob(room.fresh, sendMailJob, how);
  return mail.letters;
}

/** What was asked for in the queue, done as the worker does it. */
export async function lettersAskedFor(room: Pick<PlanRoom, 'fresh'>): Promise<Letter[]> {
  const worker = connect(room.fresh.url, 'kith_worker', 1);
  const { rows } = await worker.pool.query<{ id: string; payload: { plan: string } }>(
    `select j.id, p.payload from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
     where j.task_identifier = 'actions.remind' order by j.id`,
  );
  await worker.pool.query(`delete from graphile_worker._private_jobs where id = any ($1)`, [rows.map(({ id }) => id)]);
  await worker.pool.end();
  const sent: Letter[] = [];
  for (const { payload } of rows) sent.push(...(await lettersOf(room, payload)));
  return sent;
}

/** The paths of a letter's links, in its order. */
export const linksIn = (letter: Letter | undefined): string[] =>
  [...(letter?.text ?? '').matchAll(/http:\/\/localhost:8000(\/act\/[\w-]{43})/g)].map(([, path = '']) => path);
