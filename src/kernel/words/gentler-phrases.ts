import type { GentlerPhrase } from './gentler-phrase.ts';
import { phrasesAboutBlame } from './phrases-about-blame.ts';
import { phrasesAboutExploitation } from './phrases-about-exploitation.ts';
import { phrasesAboutWorkingTogether } from './phrases-about-working-together.ts';

/** Every phrase Kith knows something kinder for. */
export const gentlerPhrases: readonly GentlerPhrase[] = [
  ...phrasesAboutBlame,
  ...phrasesAboutExploitation,
  ...phrasesAboutWorkingTogether,
];
