import type { Fact } from './fact.ts';
import type { Given } from './read-answer.ts';

const plain = (answer: unknown): string =>
  JSON.stringify(Array.isArray(answer) ? [...answer].sort() : (answer ?? null));

/** Whether what was given says what a fact says already. */
export const sameAnswer = (given: Given, fact: Pick<Fact, 'known' | 'answer'>): boolean =>
  given.known === fact.known && plain(given.answer) === plain(fact.answer);
