import type { Setting } from '../calendar/setting.ts';
import type { Seed } from '../chance/seed.ts';
import type { Scale } from './scale.ts';

/** All that the people outside the stories are made from. Nothing made from it is kept. */
export interface World {
  readonly seed: Seed;
  readonly setting: Setting;
  readonly scale: Scale;
}

/** How many days of history a borough has: three years. */
export const HISTORY_DAYS = 1095;
