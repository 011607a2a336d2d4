import { shippedVersionId } from '../../assessment/index.ts';
import { Setting } from '../calendar/setting.ts';
import { Seed } from '../chance/seed.ts';
import type { CastKey } from '../organisation/cast.ts';
import { staffId } from '../organisation/cast-ids.ts';
import { REVIEWS } from '../reviews/reviews.ts';
import type { ToldReview } from '../reviews/told.ts';
import type { Borough } from '../types/borough.ts';
import { authorise } from './authorise.ts';
import { idFrom, type Loading, openScopeOf, type Scoped } from './loading.ts';

type Of = Pick<Borough, 'seed' | 'now'>;

const VERSION = shippedVersionId('system_review');
const reviewId = ({ key }: ToldReview): string => idFrom('sitting', key);

/** Writes the system reviews of the demonstration, each compared with the one before it. */
export async function loadReviews(loading: Loading, { seed: number, now }: Of): Promise<void> {
  const [seed, setting] = [new Seed(number), new Setting(now)];
  const staff = (key: CastKey): string => staffId(seed, key);
  for (const [nth, told] of REVIEWS.entries()) {
    const [id, opened] = [reviewId(told), setting.instant(told.openedAgo, '10:00', 'office')];
    const scope = openScopeOf(loading, id, 'partnership', opened);
    const before = REVIEWS[nth - 1];
    loading.rows.add('sitting', {
      id,
      version_id: VERSION,
      subject_id: null,
      title: `System review ${opened.slice(0, 4)}`,
      state: 'submitted',
      follows_id: before ? reviewId(before) : null,
      opened_at: opened,
      opened_by: staff(told.by),
      submitted_at: setting.instant(told.submittedAgo, '16:00', 'office'),
      submitted_by: staff(told.by),
      decision: { judgements: {}, narrative: told.narrative },
      ...scope,
    });
    addAnswers(loading, told, scope, {
      answered_at: setting.instant(told.submittedAgo + 4, '15:00', 'office'),
      answered_by: staff(told.by),
    });
    for (const { cell, by, words } of told.dissent ?? [])
      loading.rows.add('sitting_dissent', {
        id: idFrom('dissent', id, cell, by),
        sitting_id: id,
        item: cell,
        words,
        said_at: setting.instant(told.submittedAgo + 3, '11:00', 'office'),
        said_by: staff(by),
        ...scope,
      });
  }
  await loading.rows.settle(true);
}

function addAnswers(
  loading: Loading,
  told: ToldReview,
  scope: Scoped,
  given: { answered_at: string; answered_by: string },
): void {
  const sitting_id = reviewId(told);
  const add = (item: string, value: unknown, more: { note?: string; evidence?: string } = {}): void =>
    loading.rows.add('answer', {
      id: idFrom('answer', sitting_id, item),
      sitting_id,
      version_id: VERSION,
      item,
      state: 'answered',
      value,
      note: more.note ?? null,
      evidence: more.evidence ?? null,
      replaces: [],
      ...given,
      ...scope,
    });
  for (const [cell, { typed, says, note, ledTo }] of Object.entries(told.cells)) {
    const statements = says.map(([band, text, action, lead]) => ({
      band,
      text,
      ...(action && { action }),
      ...(lead && { lead }),
    }));
    add(`${cell}_statements`, { statements });
    add(`${cell}_overall`, { bands: typed }, note === undefined ? {} : { note });
    if (ledTo)
      loading.rows.add('sitting_action', {
        id: idFrom('led to', sitting_id, cell),
        sitting_id,
        item: `${cell}_statements`,
        action_id: idFrom('action', ledTo.plan, ledTo.action),
        ...scope,
      });
  }
  for (const [value, [lived, evidence]] of Object.entries(told.values))
    add(`value_${value}`, { is: lived }, { evidence });
}

/** Authorises those that were, as somebody who wrote none of them did. */
export async function authoriseReviews(client: Parameters<typeof authorise>[0], borough: Of): Promise<void> {
  const [seed, setting] = [new Seed(borough.seed), new Setting(borough.now)];
  await authorise(
    client,
    REVIEWS.flatMap((told) =>
      told.authorised
        ? [
            {
              id: reviewId(told),
              by: staffId(seed, told.authorised.by),
              at: setting.instant(told.authorised.ago, '11:00', 'office'),
            },
          ]
        : [],
    ),
  );
}
