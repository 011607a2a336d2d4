import { randomLabel } from '../../kernel/access/random-label.ts';
import { recordEvent } from '../../kernel/audit/record-event.ts';
import { addDays, type CivilDate, endOfLondonDay } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { RequestEntropy } from '../../kernel/http/entropy.ts';
import { hashToken } from '../../kernel/http/session-token.ts';
import { askToSend } from '../../kernel/mail/index.ts';
import { type LineOfLetter, letterWords, subjectWords } from './letter-words.ts';
import type { RemindedAction } from './load-owned.ts';
import type { Ask } from './whom-to-ask.ts';

/** For how many days a link works after the day it was made. */
export const LINK_DAYS = 7;

interface Writing {
  tx: Tx;
  now: Date;
  today: CivilDate;
  secret: Buffer;
  origin: string;
  /** Ids and tokens of this one person's letter. */
  entropy: RequestEntropy;
}

/** Makes the links of one reminder and its letter, to be sent if and only if this transaction is kept. As `kith_worker`. */
export async function writeReminder(writing: Writing, ask: Ask<RemindedAction>): Promise<void> {
  const { tx, now, entropy } = writing;
  const lastDay = addDays(writing.today, LINK_DAYS);
  const until = endOfLondonDay(lastDay);
  const lines: LineOfLetter[] = [];
  for (const { action, why } of ask.actions) {
    const token = entropy.bytes(32).toString('base64url');
    const reference = action.reference ?? randomLabel({ newBytes: (length) => entropy.bytes(length) });
    await tx
      .insertInto('action_link')
      .values({
        id: entropy.id(),
        token_hash: hashToken(token),
        account_id: ask.accountId,
        action_id: action.id,
        reference,
        made_at: now,
        expires_at: until,
        used_at: null,
      })
      .execute();
    lines.push({ why, reference, dueBy: action.dueBy, link: `${writing.origin}/act/${token}` });
  }
  const id = entropy.id();
  await askToSend(tx, writing.secret, {
    id,
    to: ask.accountId,
    kind: ask.monthly ? 'monthly_update' : 'reminder',
    subject: subjectWords(lines.length),
    text: letterWords(lines, lastDay),
    at: now,
    until,
  });
  await recordEvent(tx, {
    id: entropy.id(),
    at: now,
    actorId: null,
    agencyId: null,
    requestId: id,
    action: 'wrote a reminder of actions',
    outcome: 'done',
    about: ask.accountId,
    detail: { actions: ask.actions.map(({ action }) => action.id) },
  });
}
