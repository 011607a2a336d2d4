import { type CivilDate, civilDate, sayDate } from '../../kernel/clock/index.ts';
import type { WhyAsked } from './why-asked.ts';

/** One action in a letter: what it is called there, its day, and the link that opens it. */
export interface LineOfLetter {
  why: WhyAsked | 'monthly';
  /** A random label such as "K4-7QXM". */
  reference: string;
  /** The last London day of when it is due; null where it has no date. */
  dueBy: string | null;
  link: string;
}

const verbs: Record<LineOfLetter['why'], string> = {
  overdue: 'Finish',
  due_soon: 'Finish',
  silent: 'Update',
  monthly: 'Update',
};

/** "Finish K4-7QXM, due 31 March 2026": a verb, a reference and a day, and nothing else. */
export function lineWords({ why, reference, dueBy }: Omit<LineOfLetter, 'link'>): string {
  const due = dueBy === null ? 'no date' : `${why === 'overdue' ? 'was due' : 'due'} ${sayDate(civilDate(dueBy))}`;
  return `${verbs[why]} ${reference}, ${due}`;
}

const TO_DO = 'to say how it goes, to give evidence, or to hand it to a colleague';

/** How many actions, and nothing of what they are. */
export const subjectWords = (count: number): string =>
  count === 1 ? 'Kith: 1 action to update' : `Kith: ${count} actions to update`;

/**
 * What a reminder says. Anybody might read an e-mail, so it holds nothing of what an action is, whom it is about or where.
 *
 * @param until the last London day on which its links work.
 */
export function letterWords(lines: readonly LineOfLetter[], until: CivilDate): string {
  return [
    ...(lines.length === 1
      ? ['You answer for this action.', `Its link opens it without signing in, ${TO_DO}.`]
      : ['You answer for these actions.', `Each link opens one of them without signing in, ${TO_DO}.`]),
    '',
    ...lines.flatMap((line) => [lineWords(line), line.link, '']),
    `A link works once, until ${sayDate(until)}, and is for you alone: please do not forward this e-mail.`,
    'You can also sign in to Kith and find your actions there.',
    '',
  ].join('\n');
}
