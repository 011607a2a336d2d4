import { londonDate } from '../../kernel/clock/index.ts';
import type { Borough } from '../types/borough.ts';
import type { ContactSession } from '../types/contact.ts';
import { idFrom, type Loading, openScopeOf, type Scoped } from './loading.ts';

/** Where one agency's workers meet young people, and when each of those they know by a street name was first met there. */
interface Spot {
  placeId: string;
  agencyId: string;
  opened: string;
  first: Map<string, { streetName: string; on: string }>;
}

const placed = ({ placeId, agencyId }: ContactSession) => ({ placeId, agencyId });
const dayOf = ({ startedAt }: ContactSession): string => londonDate(new Date(startedAt));
const spotId = ({ placeId, agencyId }: Pick<ContactSession, 'placeId' | 'agencyId'>): string =>
  idFrom('spot', placeId, agencyId);
const regularId = (spot: string, tally: string): string => idFrom('regular', spot, tally);
const scopeOfSpot = (spot: string): Scoped => ({ scope_id: idFrom('scope', spot), scope_class: 'spot' });

/** The spots of the borough with everybody known at each by a street name: no record of anybody. */
export async function loadSpots(loading: Loading, borough: Pick<Borough, 'records'>): Promise<void> {
  const spots = new Map<string, Spot>();
  for (const record of borough.records)
    if (record.kind === 'contactSession' && record.regulars.length > 0) addSession(spots, record);
  for (const [id, spot] of spots) {
    addSpot(loading, id, spot);
    await loading.rows.settle();
  }
  await loading.rows.settle(true);
}

function addSession(spots: Map<string, Spot>, session: ContactSession): void {
  const id = spotId(session);
  const spot = spots.get(id) ?? { ...placed(session), opened: session.startedAt, first: new Map() };
  spots.set(id, spot);
  if (session.startedAt < spot.opened) spot.opened = session.startedAt;
  for (const { tallyId, streetName } of session.regulars) {
    const on = dayOf(session);
    const known = spot.first.get(tallyId);
    if (!known || on < known.on) spot.first.set(tallyId, { streetName, on });
  }
}

function addSpot(loading: Loading, id: string, { placeId, agencyId, opened, first }: Spot): void {
  const scope = openScopeOf(loading, id, 'spot', opened);
  loading.rows.add('grant_', {
    id: idFrom('workers', id),
    party_id: agencyId,
    scope_id: scope.scope_id,
    level: 3,
    identity: false,
    basis: 'team',
    reason: 'Works at this spot',
    from_at: opened,
    until_at: null,
  });
  loading.rows.add('spot', {
    id,
    name: loading.called.get(placeId)?.name ?? 'Where we meet',
    place_id: placeId,
    agency_id: agencyId,
    opened_at: opened,
    ...scope,
  });
  for (const [tally, { streetName, on }] of first)
    loading.rows.add('regular', {
      id: regularId(id, tally),
      spot_id: id,
      street_name: streetName,
      first_seen_on: on,
      ...scope,
    });
}

/** Who was ticked at one session. */
export function addTicks({ rows }: Loading, session: ContactSession): void {
  const spot = spotId(session);
  for (const { tallyId } of session.regulars)
    rows.add('contact_seen', {
      id: idFrom('seen', session.id, tallyId),
      record_id: session.id,
      regular_id: regularId(spot, tallyId),
      seen_on: dayOf(session),
      ...scopeOfSpot(spot),
    });
}
