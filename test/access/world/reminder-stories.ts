import { createHash } from 'node:crypto';
import { idOf } from '../../support/world.ts';
import { personWith } from './organisation.ts';
import type { Teller } from './teller.ts';

const AT = '2026-01-10T10:00:00Z';

/** The token of the one link of the base world that works, as an e-mail would hold it. */
export const LINK_TOKEN = createHash('sha256').update('the link of the base world').digest('base64url');

/** People of very different work, each of whom answers for something overdue in our plan. */
const ANSWERABLE = ['hub_manager', 'police', 'social_worker', 'youth_worker'];

/** Actions of our plan whose person is confirmed, so that there is somebody to remind; and one reminder that was sent. */
export async function tellReminders(teller: Teller): Promise<void> {
  teller.back(idOf('scope', 'Our plan'), 'partnership');
  for (const role of ANSWERABLE) {
    const person = personWith(role);
    const action = await teller.together(async () => {
      const lead = teller.nextId('action_lead');
      const id = await teller.put('action', {
        wording: 'Walk the route with those who use it.',
        accountable_lead_id: lead,
        accountable_id: person,
        confirmed_at: AT,
        claim: 'on_track',
        due_from: '2026-02-20',
        due_by: '2026-02-20',
        due_precision: 'day',
        opened_at: AT,
      });
      await teller.put('action_lead', { part: 'lead', said: 'Head of youth', kind: 'role', action_id: id });
      return id;
    });
    if (role !== 'police') continue;
    const hash = createHash('sha256').update(LINK_TOKEN).digest('hex');
    await teller.put('action_link', {
      token_hash: `\\x${hash}`,
      account_id: person,
      action_id: action,
      reference: 'K4-7QXM',
      made_at: '2026-02-20T09:00:00Z',
      expires_at: '2026-06-01T09:00:00Z',
    });
    await teller.put('outgoing_mail', {
      to_id: person,
      kind: 'reminder',
      subject: 'Kith: 1 action to update',
      asked_at: '2026-02-20T09:00:00Z',
      until_at: '2026-02-27T09:00:00Z',
      next_try_at: '2026-02-20T09:00:00Z',
      tried: 1,
      sent_at: '2026-02-20T09:01:00Z',
    });
  }
}
