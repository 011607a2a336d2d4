import { addDays, civilDate } from '../../kernel/clock/index.ts';
import { Setting } from '../calendar/setting.ts';
import { Seed } from '../chance/seed.ts';
import type { CastKey } from '../organisation/cast.ts';
import { staffId } from '../organisation/cast-ids.ts';
import { RISKS } from '../risks/risks.ts';
import type { Borough } from '../types/borough.ts';
import { bodyId } from './bodies.ts';
import { idFrom, type Loading, openScopeOf } from './loading.ts';

/** Writes the risk log of the demonstration, each risk in a scope of its own; after the boards it may have been taken up to. */
export async function loadRisks(loading: Loading, borough: Pick<Borough, 'seed' | 'now'>): Promise<void> {
  const [seed, setting] = [new Seed(borough.seed), new Setting(borough.now)];
  const today = civilDate(setting.date(0));
  const staff = (key: CastKey | undefined): string | null => (key ? staffId(seed, key) : null);
  for (const told of RISKS) {
    const id = idFrom('risk', told.key);
    const opened = setting.instant(told.openedAgo, '10:00', 'office');
    const scope = openScopeOf(loading, id, told.confidential ? 'confidential_risk' : 'partnership', opened);
    loading.rows.add('risk', {
      id,
      number: told.number,
      category: told.category,
      description: told.description,
      cause: told.cause ?? null,
      consequence: told.consequence ?? null,
      controls: told.controls ?? null,
      appetite: told.appetite ?? null,
      owner_id: staff(told.owner),
      target_on: told.targetIn === undefined ? null : addDays(today, told.targetIn),
      review_on: addDays(today, told.reviewIn),
      escalated_to_id: told.escalatedTo ? bodyId(told.escalatedTo) : null,
      opened_at: opened,
      opened_by: staff(told.by),
      closed_at: told.closed ? setting.instant(told.closed.ago, '14:00', 'office') : null,
      closed_why: told.closed?.why ?? null,
      ...scope,
    });
    for (const [nth, { ago, by, ...score }] of told.scores.entries())
      loading.rows.add('risk_score', {
        id: idFrom('risk score', id, String(nth)),
        risk_id: id,
        ...score,
        scored_at: setting.instant(ago, '10:05', 'office'),
        scored_by: staff(by),
        ...scope,
      });
    for (const { plan, action } of told.actions ?? [])
      loading.rows.add('risk_action', {
        id: idFrom('risk action', id, plan, action),
        risk_id: id,
        action_id: idFrom('action', plan, action),
        ...scope,
      });
  }
  await loading.rows.settle(true);
}
