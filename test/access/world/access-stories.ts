import { idOf } from '../../support/world.ts';
import { colleague, personWith } from './organisation.ts';
import type { Told } from './stories.ts';
import type { Teller } from './teller.ts';

const AT = '2026-02-24T08:00:00Z';
const granted = { basis: 'team', reason: 'Leads the work', from_at: '2025-11-03T09:00:00Z' };

/** Who may see what among colleagues, what is restricted, who broke glass, what was audited and what is half typed. */
export async function tellAccess(teller: Teller, subjects: { [name: string]: Told }): Promise<void> {
  for (const [name, { scope }] of Object.entries(subjects)) {
    await teller.put('grant_', {
      ...granted,
      id: idOf('led', name),
      party_id: colleague.writer,
      scope_id: scope,
      level: 4,
      identity: true,
    });
    await teller.put('grant_', {
      ...granted,
      id: idOf('known', name),
      party_id: colleague.manager,
      scope_id: scope,
      level: 2,
      until_at: '2026-03-12T09:00:00Z',
    });
  }
  const { amina, sam, sol } = subjects;
  if (!amina || !sam || !sol) throw new Error('Who is this story about?');
  teller.back(amina.scope, amina.scopeClass);
  await teller.put('network_member', {
    subject_id: amina.id,
    account_id: colleague.second,
    part: 'Trusted teacher',
    from_at: AT,
    grant_id: idOf('known', 'amina'),
    recorded_by: colleague.writer,
  });
  for (const [told, mode] of [
    [sam, 'sealed'],
    [sol, 'silent'],
  ] as const) {
    for (const keeper of [mode === 'sealed' ? personWith('sealed_keeper') : colleague.keeper, colleague.deputy])
      await teller.put('grant_', {
        ...granted,
        id: idOf('kept', mode, keeper),
        party_id: keeper,
        scope_id: told.scope,
        level: 4,
        identity: true,
        basis: 'custodian',
      });
    await teller.put('restriction', {
      scope_id: told.scope,
      was_class: 'child',
      mode,
      // Each kind of person has something of their own to answer for.
      custodian_id: mode === 'sealed' ? personWith('sealed_keeper') : colleague.keeper,
      deputy_id: colleague.deputy,
      asked_by: colleague.writer,
      agreed_by: colleague.manager,
      reason: 'Someone is looking for them.',
      ring: 'Kit Keeper, 01632 960001',
      from_at: AT,
      review_by: '2026-04-01',
    });
  }
  await teller.put('grant_', {
    ...granted,
    id: idOf('broken glass'),
    party_id: colleague.writer,
    scope_id: sam.scope,
    level: 3,
    basis: 'break-glass',
    until_at: '2026-02-24T12:00:00Z',
  });
  await teller.put('break_glass', {
    account_id: colleague.writer,
    scope_id: sam.scope,
    subject_id: sam.id,
    reason: 'He rang in distress and nobody else was there.',
    from_at: AT,
    until_at: '2026-02-24T12:00:00Z',
    grant_id: idOf('broken glass'),
    manager_id: colleague.manager,
    review_due: '2026-03-03',
  });
  await teller.put('break_glass', {
    account_id: colleague.writer,
    scope_id: sam.scope,
    subject_id: sam.id,
    reason: 'She rang in distress and nobody else was there.',
    from_at: AT,
    until_at: '2026-02-24T12:00:00Z',
    grant_id: idOf('broken glass'),
    manager_id: personWith('hub_manager'),
    review_due: '2026-03-03',
  });
  for (const [proposer, second] of [
    [colleague.writer, personWith('hub_manager')],
    [personWith('hub_manager'), colleague.writer],
  ] as const) {
    const scope = await teller.under(`proposal of ${proposer}`, 'proposal');
    for (const party of [proposer, second])
      await teller.put('grant_', {
        ...granted,
        id: idOf('proposal', proposer, party),
        party_id: party,
        scope_id: scope,
        level: 3,
      });
    await teller.put('restriction_proposal', {
      kind: 'silence',
      target_scope: amina.scope,
      subject_id: amina.id,
      custodian_id: colleague.keeper,
      deputy_id: colleague.deputy,
      ring: 'Kit Keeper, 01632 960001',
      review_by: '2026-04-01',
      reason: 'Someone is looking for her.',
      proposed_by: proposer,
      proposed_at: AT,
      second_id: second,
    });
  }
  for (const role of ['social_worker', 'school_lead', 'hub_manager', 'administrator'])
    await teller.put('declared_family', {
      account_id: personWith(role),
      given_names: 'Ana',
      family_name: 'Okoro',
      given_part: 'ana',
      why: 'my family',
    });
  teller.back(amina.scope, amina.scopeClass);
  await teller.put('conflict_of_interest', {
    account_id: colleague.second,
    scope_id: amina.scope,
    why: 'my family',
    from_at: AT,
  });
  for (const told of [amina, sam, sol]) {
    const event = await teller.put('audit_event', {
      at: AT,
      actor_id: colleague.writer,
      action: 'looked at a child',
      outcome: 'done',
      about: told.id,
      request_id: idOf('request', told.id),
    });
    await teller.put('audit_look', { looked_id: told.id, event_id: event, at: AT });
  }
  const own = { account_id: colleague.writer };
  await teller.put('draft', { ...own, key: 'concern.raise', body: { happened: 'He was seen with' }, saved_at: AT });
  await teller.put('answered_once', { ...own, key: idOf('once'), route: 'concern.raise', status: 303, at: AT });
  await teller.put('session', {
    ...own,
    token_hash: '\\x0102',
    kind: 'page',
    started_at: AT,
    seen_at: AT,
    expires_at: '2026-03-03T08:00:00Z',
  });
}
