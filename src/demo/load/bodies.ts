import type { Seed } from '../chance/seed.ts';
import type { ToldBody } from '../meetings/told-bodies.ts';
import { staffId } from '../organisation/cast-ids.ts';
import { idFrom, type Loading, openScopeOf } from './loading.ts';

/** How a day begins of which a story tells nothing finer. */
export const OPENED = '2024-01-08T09:00:00Z';

export const bodyId = (key: string): string => idFrom('body', key);

/** A board or panel of the borough, with its terms of reference and who sits on it. */
export function addBody(loading: Loading, seed: Seed, told: ToldBody): void {
  const id = bodyId(told.key);
  const scope = openScopeOf(loading, id, 'partnership', OPENED);
  loading.rows.add('body', {
    id,
    name: told.name,
    kind: told.kind,
    about: told.about,
    is_about_places: told.isAboutPlaces,
    cadence: { every: told.every },
    standing_items: told.standing,
    without_names: told.withoutNames,
    quorum: told.quorum,
    representative_id: staffId(seed, told.representative),
    deputy_id: staffId(seed, told.deputy),
    workplan_id: told.workplan ? idFrom('plan', told.workplan) : null,
    opened_at: OPENED,
    opened_by: staffId(seed, 'business-support'),
    ...scope,
  });
  loading.rows.add('body_terms', {
    id: idFrom('terms', id),
    body_id: id,
    edition: 'Version 2',
    terms: told.terms,
    covers_place_plans: told.isAboutPlaces,
    from_on: '2025-09-01',
    written_at: '2025-08-20T09:00:00Z',
    written_by: staffId(seed, 'business-support'),
    ...scope,
  });
  for (const [who, part, deputy] of told.members) {
    loading.rows.add('body_member', {
      id: idFrom('member', id, who),
      body_id: id,
      account_id: staffId(seed, who),
      part,
      deputy_id: deputy ? staffId(seed, deputy) : null,
      from_on: '2025-09-01',
      ...scope,
    });
  }
}
