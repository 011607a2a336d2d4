import type { Borough } from '../types/borough.ts';
import type { Context, ContextStage, Geometry, PeerGroup, Place, PlaceKind } from '../types/place.ts';
import { addTokens, idFrom, type Loading, openSubjectScope, type Scoped, snake } from './loading.ts';

/** What Kith calls each kind of place. */
const KINDS: Partial<Record<PlaceKind, string>> = {
  school: 'school',
  alternativeProvision: 'school',
  busRoute: 'transport_route',
  onlineSpace: 'online_space',
  takeaway: 'premises',
  shop: 'premises',
  leisureCentre: 'premises',
  youthClub: 'premises',
  library: 'premises',
  adultHousehold: 'premises',
  childrensHome: 'premises',
  estate: 'neighbourhood',
};

const STAGES: Record<ContextStage, string> = {
  concernLogged: 'watch',
  watch: 'watch',
  accepted: 'accepted',
  scoping: 'assessment',
  assessment: 'assessment',
  goalsSet: 'planning',
  planActive: 'active',
  review: 'review',
  sustainedSafer: 'closed',
};

/** Places and online spaces, those held as cases with their owner and review, and peer groups. */
export async function loadPlaces(loading: Loading, borough: Borough): Promise<void> {
  for (const place of borough.places) {
    addPlace(loading, place);
    await loading.rows.settle();
  }
  for (const group of borough.peerGroups) {
    addGroup(loading, group);
    await loading.rows.settle();
  }
  await loading.rows.settle(true);
}

function addPlace(loading: Loading, place: Place): void {
  const opened = `${place.context?.since ?? '2023-01-01'}T09:00:00Z`;
  const scope = openSubjectScope(loading, place.id, 'context', opened);
  loading.called.set(place.id, { name: place.name, kind: KINDS[place.kind] ?? 'location' });
  loading.rows.add('subject', {
    id: place.id,
    kind: KINDS[place.kind] ?? 'location',
    label: `P-${place.id.slice(0, 5).toUpperCase()}`,
    opened_at: opened,
    ...scope,
  });
  addContext(loading, place.id, scope, {
    name: place.name,
    about: place.context?.whatIsHappening ?? null,
    place_type: snake(place.kind),
    owner_agency_id: place.context?.owner?.agencyId ?? place.runBy,
  });
  const centre = place.geometry && middleOf(place.geometry);
  if (centre) {
    loading.rows.add('whereabouts', {
      id: idFrom('whereabouts', place.id),
      subject_id: place.id,
      longitude: centre[0],
      latitude: centre[1],
      shape: place.geometry,
      precision: place.geometry?.type === 'Point' ? 'exact' : 'area',
      area_code: place.areaCode,
      from_on: '2023-01-01',
      ...scope,
    });
  }
  if (place.context) addCase(loading, place.id, place.context, scope);
}

function addContext(
  loading: Loading,
  subjectId: string,
  scope: Scoped,
  more: { name: string } & Record<string, string | null>,
): void {
  loading.rows.add('context', {
    id: idFrom('context', subjectId),
    subject_id: subjectId,
    about: null,
    place_type: null,
    bond: null,
    purpose: null,
    authority: null,
    expires_on: null,
    owner_agency_id: null,
    ...more,
    ...scope,
  });
  addTokens(loading, 'context_token', subjectId, more.name, scope);
}

function addCase(loading: Loading, subjectId: string, context: Context, scope: Scoped): void {
  loading.rows.add('case_status', {
    id: idFrom('case', subjectId),
    subject_id: subjectId,
    // A context that nobody owns is watched: it cannot be accepted (I19).
    stage: context.owner && context.reviewOn ? STAGES[context.stage] : 'watch',
    level_of_need: null,
    owner_id: context.owner?.staffId ?? null,
    review_on: context.reviewOn,
    from_at: `${context.since}T09:00:00Z`,
    rationale: context.whatIsHappening,
    recorded_by: context.owner?.staffId ?? null,
    ...scope,
  });
  for (const [nth, strength] of context.strengths.entries()) {
    loading.rows.add('fact', {
      id: idFrom('strength', subjectId, String(nth)),
      subject_id: subjectId,
      field: 'strength',
      answer: strength,
      known: 'known',
      how_known: 'seen_by_a_worker',
      is_opinion: false,
      source: 'People who know this place',
      from_on: context.since,
      until_on: null,
      recorded_at: `${context.since}T10:00:00Z`,
      sees: 'summary',
      ended_at: null,
      ended_why: null,
      was_wrong: false,
      ...scope,
    });
  }
}

function addGroup(loading: Loading, group: PeerGroup): void {
  const opened = `${group.since}T09:00:00Z`;
  const scope = openSubjectScope(loading, group.id, 'group', opened);
  loading.called.set(group.id, { name: group.workingName, kind: 'group' });
  loading.rows.add('subject', {
    id: group.id,
    kind: 'group',
    label: `G-${group.id.slice(0, 5).toUpperCase()}`,
    opened_at: opened,
    ...scope,
  });
  addContext(loading, group.id, scope, {
    name: group.workingName,
    about: group.whatHoldsThem,
    bond: group.whatHoldsThem,
    purpose: group.purpose,
    authority: group.notification,
    expires_on: group.expiresOn,
  });
}

/** A point to stand for a shape: the middle of its box. */
function middleOf(geometry: Geometry): readonly [number, number] {
  if (geometry.type === 'Point') return geometry.coordinates;
  const points = geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}
