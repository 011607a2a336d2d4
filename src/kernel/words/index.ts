export type { GentlerPhrase } from './gentler-phrase.ts';
export { gentlerPhrases } from './gentler-phrases.ts';
export { type Suggestion, suggest } from './language-helper.ts';
