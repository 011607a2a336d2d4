import type { Tie } from '../tables.ts';

/** Why somebody is kept out, as it is chosen by oneself and as it is said of another. */
export const tieWords: Record<Tie, { mine: string; theirs: string }> = {
  'names me': { mine: 'It names me', theirs: 'It names them' },
  'my family': { mine: 'It is about my family', theirs: 'It is about their family' },
  'my household': { mine: 'It is about someone I live with', theirs: 'It is about someone they live with' },
  other: { mine: 'I know them in another way', theirs: 'They know them in another way' },
};

export const ties = Object.keys(tieWords) as [Tie, ...Tie[]];
