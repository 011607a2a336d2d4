import type { Setting } from '../calendar/setting.ts';
import type { Seed } from '../chance/seed.ts';
import { acrossTheBorder } from './across-the-border.ts';
import { busRoute } from './bus-route/story.ts';
import { missingTogether } from './missing-together/story.ts';
import { ploverHouse } from './plover-house/story.ts';
import { quickCash } from './quick-cash.ts';
import { schoolCorridor } from './school-corridor/story.ts';
import { sealed } from './sealed.ts';
import { silent } from './silent.ts';
import { stairwell } from './stairwell/story.ts';
import type { Story } from './story.ts';
import { emptyBook, type StoryBook } from './story-book.ts';
import { takeaway } from './takeaway/story.ts';
import { Teller } from './teller.ts';
import { turningEighteen } from './turning-eighteen.ts';

/** The stories of the borough (domain §10), in the order a newcomer might read them. */
export const STORIES: readonly Story[] = [
  busRoute,
  stairwell,
  takeaway,
  schoolCorridor,
  missingTogether,
  turningEighteen,
  acrossTheBorder,
  ploverHouse,
  quickCash,
  sealed,
  silent,
];

/** Every story, told up to the setting's now. */
export function tellStories(seed: Seed, setting: Setting): StoryBook {
  const book = emptyBook();
  for (const story of STORIES) story.tell(new Teller(seed, setting, story.key, book));
  return book;
}
