import type { Band, BroughtAnswer, Statement } from '../../assessment/index.ts';
import { Refused } from '../../kernel/http/faults.ts';
import {
  overallKey,
  type ReviewCell as PaperCell,
  type ReviewOverall,
  type ReviewProposal,
  sayPlace,
} from '../../planning/index.ts';
import { valueAnswer } from './value-answers.ts';

/** How many statements one cell of a review may hold, as its page asks. */
const MOST_STATEMENTS = 12;

const bandWord = /\b(red|amber|green)\b/gi;
const bandOf: Readonly<Record<string, Band>> = { red: 'red', amber: 'amber', green: 'green' };

/**
 * The bands of a rating in the order in which they were typed: "Red/Amber" stays so. Null where there are more words than bands, or
 * more bands than two: "not yet red" is no rating, and nothing is guessed.
 */
export function bandsTyped(rating: string): Band[] | null {
  if (rating.replaceAll(bandWord, '').replaceAll(/\b(and|to)\b|[\s/,&–-]/g, '') !== '') return null;
  const typed = [...new Set([...rating.matchAll(bandWord)].flatMap(([word]) => bandOf[word.toLowerCase()] ?? []))];
  return typed.length === 0 || typed.length > 2 ? null : typed;
}

/**
 * The answers of a system review that a paper gives: of each cell its statements with what takes each on, what is noted beside it
 * (where there are no statements too), and the overall as it was typed. What was put together or placed by its words is said in the answer's note, with the lines as they stand.
 *
 * @throws Refused where two overalls stand for one cell, or a cell has more statements than its page can show.
 */
export function answersOfPaper(review: ReviewProposal): BroughtAnswer[] {
  const flags = (on: string): string[] => review.flags.filter((flag) => flag.on === on).map(({ why }) => why);
  const inCells = Map.groupBy(review.cells, ({ place }) => place);
  const notes = Map.groupBy(review.notes, ({ place }) => place);
  const places = [...new Set([...inCells.keys(), ...notes.keys()])];
  const cells = places.map((place): BroughtAnswer => {
    const called = sayPlace(place);
    const inCell = inCells.get(place) ?? [];
    const noted = (notes.get(place) ?? []).map(({ text }) => text);
    if (inCell.length > MOST_STATEMENTS)
      throw new Refused(
        `There are ${inCell.length} statements for ${called}; a cell holds ${MOST_STATEMENTS}. Put them right first.`,
      );
    return {
      item: `${place}_statements`,
      called: `statements for ${called}`,
      kind: 'statements',
      value: inCell.length === 0 ? null : { statements: inCell.map(statementOf) },
      note: [...inCell.map((cell) => noteOf(cell, flags(cell.key))), ...noted].join('\n\n'),
    };
  });
  return [...cells, ...overallsOf(review, flags), ...review.answers.flatMap((answer) => valueAnswer(answer) ?? [])];
}

/** A statement as it is answered: who leads is what its own column says, else whoever its actions name. */
export function statementOf({ band, statement, actions, lead: headed }: PaperCell): Statement {
  const action = actions.map(({ text }) => text).join(' ');
  const lead = headed ?? [...new Set(actions.flatMap((one) => one.lead ?? []))].join(', ');
  return { band, text: statement, ...(action && { action }), ...(lead && { lead }) };
}

function noteOf({ at, pieces }: PaperCell, flags: readonly string[]): string {
  const lines = [pieces.statement, pieces.action].filter((each) => each.length > 1).flat();
  return [
    `In the document at ${at}.`,
    ...flags,
    ...(lines.length > 0 ? [`The lines as they stand: ${lines.map((line) => `“${line}”`).join(' ')}`] : []),
  ].join(' ');
}

function overallsOf({ overalls }: ReviewProposal, flags: (on: string) => string[]): BroughtAnswer[] {
  const twice = [...Map.groupBy(overalls, ({ place }) => place).values()].find((same) => same.length > 1);
  if (twice?.[0])
    throw new Refused(
      `Two overall ratings stand for ${sayPlace(twice[0].place)}: ${twice.map(({ rating }) => rating).join(' and ')}. Say which belongs elsewhere.`,
    );
  return overalls.map((overall: ReviewOverall, nth): BroughtAnswer => {
    const bands = bandsTyped(overall.rating);
    return {
      item: `${overall.place}_overall`,
      called: `an overall for ${sayPlace(overall.place)}`,
      kind: 'overall',
      value: bands && { bands },
      note: [`The document says “${overall.rating}”, at ${overall.at}.`, ...flags(overallKey(nth))].join(' '),
    };
  });
}
