import type { Ctx } from '../../kernel/http/context.ts';
import { aboutOf } from '../form/about.ts';
import { type Place, placesSeen } from './places.ts';
import { type Regular, regularsAt, type Spot, spotsOfMine } from './spots.ts';

/** Where a contact session may have been, and what the form was opened for. */
export interface WhereShown {
  places: Place[];
  spots: Spot[];
  /** The spot chosen, with everybody known there. */
  spot: Spot | null;
  regulars: Regular[];
  /** The place the form was opened from, which is no spot of the worker's agency yet. */
  about: string | null;
  /** Whether where has still to be chosen. */
  choosing: boolean;
}

/** Reads where from the address: `?spot=ID`, `?about=ID` or `?where=elsewhere`; with none of them it is still to be chosen. */
export async function whereFrom(ctx: Ctx): Promise<WhereShown> {
  const [places, spots] = [await placesSeen(ctx.tx), await spotsOfMine(ctx)];
  const asked = ctx.url.searchParams;
  const about = aboutOf(ctx);
  const spot =
    spots.find(({ id }) => id === asked.get('spot')) ?? (about && spots.find((one) => one.placeId === about)) ?? null;
  return {
    places,
    spots,
    spot: spot || null,
    regulars: spot ? (await regularsAt(ctx.tx, spot.id)).filter((one) => !one.gone) : [],
    about: spot ? null : about,
    choosing: !spot && !about && asked.get('where') !== 'elsewhere' && spots.length + places.length > 0,
  };
}

/** The address of the form for what it was opened for. */
export const whereAddress = ({ spot, about }: Pick<WhereShown, 'spot' | 'about'>): string =>
  `/records/new/contact?${spot ? `spot=${spot.id}` : about ? `about=${about}` : 'where=elsewhere'}`;
