import type { Tx } from '../db/schema.ts';
import { seal } from '../http/sealing.ts';

/** A letter to somebody who has an account; where they get their mail is looked up when it is sent. */
export interface Asked {
  id: string;
  to: string;
  /** What it is, for those who look after Kith: `reminder`. */
  kind: string;
  subject: string;
  text: string;
  at: Date;
  /** After this it is worth nothing to whoever gets it. */
  until: Date;
}

/** Puts a letter out to be sent, in the transaction of what it tells of: undone with it, it was never written. As `kith_worker`. */
export async function askToSend(tx: Tx, secret: Buffer, letter: Asked): Promise<void> {
  await tx
    .insertInto('outgoing_mail')
    .values({
      id: letter.id,
      to_id: letter.to,
      kind: letter.kind,
      subject: letter.subject,
      body_sealed: seal(secret, purposeOf(letter.id), Buffer.from(letter.text)),
      asked_at: letter.at,
      until_at: letter.until,
      next_try_at: letter.at,
      tried: 0,
      sent_at: null,
      gave_up_at: null,
      last_error: null,
    })
    .execute();
}

/** A body is sealed as that of one letter: it opens as no other's. */
export const purposeOf = (id: string): string => `mail/${id}`;
