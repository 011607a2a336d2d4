import { idOf } from '../../support/world.ts';
import { colleague, personWith } from './organisation.ts';
import type { Told } from './stories.ts';
import type { Teller } from './teller.ts';

const AT = '2026-02-24T10:00:00Z';
const wrote = { opened_at: AT, opened_by: colleague.writer };

/** What comes of plans, assessments and meetings in time: an action that is complete, a second look, packs that were issued. */
export async function tellLater(teller: Teller, { amina }: { amina: Told }): Promise<void> {
  teller.back(amina.scope, amina.scopeClass);
  await tellSecondLook(teller, amina.id);
  teller.back(idOf('scope', 'Our plan'), 'partnership');
  await tellSecondLook(teller, null);
  await tellComplete(teller);
  // A priority that comes of a risk goes into a business plan.
  await teller.put('plan', { kind: 'business_plan', title: 'Our business plan', state: 'active', ...wrote });

  // The last meeting that was told of.
  teller.back(idOf('scope', 'The meeting before'), 'panel');
  for (const role of ['business_support', 'panel_chair', 'hub_manager'])
    await teller.put('pack', { account_id: personWith(role), issued_at: AT, expires_at: '2026-03-20T10:00:00Z' });
}

/** The same questions again, after somebody else's answers, with nothing to choose between. */
async function tellSecondLook(teller: Teller, subject: string | null): Promise<void> {
  const before = idOf('sitting', subject ? 'base 1' : 'base 5');
  teller.point('instrument_version', idOf('instrument_version', 'base 1'));
  await teller.put('sitting', {
    title: 'A second look',
    subject_id: subject,
    state: 'open',
    follows_id: before,
    ...wrote,
  });
  const answered = { answered_at: AT, answered_by: colleague.writer };
  await teller.put('answer', { item: 'adult', state: 'answered', value: { is: 'no' }, ...answered });
}

async function tellComplete(teller: Teller): Promise<void> {
  const action = await teller.together(async () => {
    const lead = teller.nextId('action_lead');
    const id = await teller.put('action', {
      plan_id: idOf('plan', 'base 4'),
      wording: 'Ask the bus company for a light.',
      accountable_lead_id: lead,
      accountable_id: colleague.writer,
      confirmed_at: AT,
      confirmed_by: colleague.second,
      claim: 'complete',
      ...wrote,
    });
    await teller.put('action_lead', { part: 'lead', said: 'Head of parks', kind: 'role', action_id: id });
    return id;
  });
  const said = { action_id: action, said_at: AT };
  await teller.put('action_update', { ...said, claim: 'done', evidence: 'It is lit.', said_by: colleague.writer });
  await teller.put('action_update', {
    ...said,
    claim: 'complete',
    said_at: '2026-02-25T10:00:00Z',
    said_by: colleague.second,
  });
}
