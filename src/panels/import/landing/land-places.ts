import type { ActingCtx } from '../../../kernel/access/act-as.ts';
import { londonDate } from '../../../kernel/clock/index.ts';
import type { Correction, Made } from '../../../planning/index.ts';
import { loadSubject, openContext, type SubjectKind } from '../../../subjects/index.ts';
import type { SaidPlace } from '../panel-paper.ts';
import { choiceOf } from '../read-panel.ts';
import { keptWords } from '../reading/walk-rows.ts';
import { accept, hold, type Landed } from './tally.ts';

/** The kinds of place that a location of concern may be. */
export const PLACE_KINDS = [
  'location',
  'school',
  'neighbourhood',
  'online_space',
  'transport_route',
  'premises',
] as const satisfies readonly SubjectKind[];
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What a person decided of a place: that it is a new one, that it is one Kith has, or that it is left with the paper. */
export type PlaceChoice = { is: 'new'; kind: PlaceKind } | { is: 'known'; id: string } | { is: 'left' };

/** What was decided of a row that names somebody or somewhere; null while nobody has. `leave` and `new:location`, else an id. */
export function placeChoice(corrections: readonly Correction[], key: string): PlaceChoice | null {
  const said = choiceOf(corrections, 'place', key);
  if (said === undefined || said === '') return null;
  if (said === 'leave') return { is: 'left' };
  const kind = PLACE_KINDS.find((each) => said === `new:${each}`);
  return kind ? { is: 'new', kind } : { is: 'known', id: said };
}

/**
 * Lands the locations of concern. Which place each is a person decides: one that Kith has, a new one, or none. Two names that look
 * alike are never taken for one place. A new place has the rest of its row in its own words.
 */
export async function landPlaces(
  ctx: ActingCtx,
  {
    places,
    corrections,
    made,
  }: { places: readonly SaidPlace[]; corrections: readonly Correction[]; made: readonly Made[] },
  landed: Landed,
): Promise<void> {
  const done = new Set(made.filter(({ what }) => what === 'subject').map(({ key }) => key));
  for (const place of places) {
    const choice = placeChoice(corrections, place.key);
    if (done.has(place.key) || choice?.is === 'left') landed.unchanged += 1;
    // Whoever opens a place may see it: that is a person, never the importer.
    else if (choice === null || ctx.actor.roles.has('importer')) hold(landed, 'a person decides which place it is');
    else if (choice.is === 'new')
      accept(landed, {
        what: 'subject',
        key: place.key,
        id: await openContext(ctx, {
          kind: choice.kind,
          name: place.name,
          about: [...(place.kind ? [place.kind] : []), ...place.kept.map(keptWords)].join('\n') || null,
        }),
      });
    else if (await loadSubject(ctx.tx, choice.id, londonDate(ctx.now)))
      accept(landed, { what: 'subject', key: place.key, id: choice.id });
    else hold(landed, 'a person decides which place it is');
  }
}
