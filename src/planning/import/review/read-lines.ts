import type { Paper } from '../../../documents/index.ts';
import { weighed } from './fits.ts';
import { actionsOf, pairUp } from './pair-up.ts';
import { placeBands, placeStages } from './place-by-words.ts';
import { placeAt, rowOfLevel, STAGES } from './places.ts';
import { putTogether, wordsOfEntry } from './put-together.ts';
import { readOveralls } from './read-overalls.ts';
import { overallKey, type ReviewCell, type ReviewFlag, type ReviewProposal } from './review-proposal.ts';
import { type ReviewLine, sortLines } from './sort-lines.ts';

/**
 * Reads a system review whose columns collapsed into lines (domain §3.15). The level is the page's; stage and band are placed by
 * the words, each with a flag to check; overalls stay as a person typed them; what is put together from pieces says so.
 */
export function readLines(paper: Paper): ReviewProposal {
  const pages = sortLines(paper);
  const read = pages.map((lines, nth) => readPage(lines, levelOf(nth)));
  const overalls = pages.flatMap((lines, nth) => readOveralls(lines, nth + 1, levelOf(nth)));
  const cells = read.flatMap((page) => page.cells);
  return {
    title: pages[0]?.find(({ is }) => is === 'title')?.text ?? '',
    introduction: read.flatMap(({ introduction }) => introduction),
    rows: pages.map((lines, nth) => ({
      row: rowOfLevel(levelOf(nth)),
      caption: textOf(lines, 'caption'),
      about: textOf(lines, 'about'),
    })),
    cells,
    overalls: overalls.map(({ overall }) => overall),
    notes: [],
    answers: [],
    labels: [],
    headings: pages.flatMap((lines, nth) =>
      lines
        .filter(
          ({ is }) =>
            is === 'heading' || is === 'stage' || (is === 'title' && nth > 0) || is === 'overall' || is === 'rating',
        )
        .map(({ text }) => text),
    ),
    leftovers: read.flatMap(({ leftovers }) => leftovers),
    flags: [
      ...read.flatMap(({ flags }) => flags),
      ...overalls.flatMap(({ flags }, nth) => flags.map((flag) => ({ ...flag, on: overallKey(nth) }))),
      ...weighed(
        overalls.map(({ overall }) => overall),
        cells,
      ),
    ],
  };
}

const levelOf = (page: number): 1 | 2 => (page === 0 ? 1 : 2);
const textOf = (lines: readonly ReviewLine[], is: ReviewLine['is']): string | null =>
  lines.find((each) => each.is === is)?.text ?? null;

type PageRead = Pick<ReviewProposal, 'cells' | 'introduction' | 'leftovers' | 'flags'>;

function readPage(lines: readonly ReviewLine[], level: 1 | 2): PageRead {
  const start = lines.findIndex(({ is }) => is === 'heading');
  const introduction = lines
    .filter(({ is }, nth) => is === 'words' && nth < start && level === 1)
    .map(({ text }) => text);
  const words = lines.filter((each, nth) => each.is === 'words' && (level === 2 || nth > start));
  const { pairs, left, backwards } = pairUp(putTogether(words));
  const stages = placeStages(
    pairs.map(({ statement, action }) => `${wordsOfEntry(statement)} ${action === null ? '' : wordsOfEntry(action)}`),
  );
  const flags: ReviewFlag[] = [];
  if (backwards)
    flags.push({
      on: 'review',
      at: words[0]?.at ?? null,
      code: 'backwards',
      why: 'The columns of this page came out from right to left: each action stands before its statement.',
    });
  const caption = lines.find(({ is }) => is === 'caption');
  if (caption && !/^level/i.test(caption.text))
    flags.push({
      on: 'review',
      at: caption.at,
      code: 'caption-garbled',
      why: 'The caption of the level is garbled: the level is taken from the page.',
    });
  const cells = STAGES.flatMap((stage) => {
    const own = pairs.filter((_, nth) => stages[nth] === stage);
    const bands = placeBands(own.map(({ statement }) => wordsOfEntry(statement)));
    return own.map(({ statement, action }, nth): ReviewCell => {
      const key = `l${level}${stage}${nth}`;
      const actions = action === null ? [] : actionsOf(wordsOfEntry(action));
      const band = bands[nth] ?? 'red';
      flags.push({
        on: key,
        at: statement.at,
        code: 'placed-by-words',
        why: `Placed by its words under ${stage} and ${band}: check. No stage stands beside a statement.`,
      });
      if (statement.pieces.length > 1 || (action?.pieces.length ?? 0) > 1)
        flags.push({
          on: key,
          at: statement.at,
          code: 'put-together',
          why: 'Put together from lines that the columns cut apart: the lines as they stand are beside it.',
        });
      if (actions.some(({ lead }) => lead === null))
        flags.push({ on: key, at: action?.at ?? null, code: 'no-lead', why: 'Nobody is named to lead this action.' });
      return {
        key,
        at: statement.at,
        place: placeAt(level, stage),
        band,
        statement: wordsOfEntry(statement),
        actions,
        lead: null,
        pieces: { statement: statement.pieces, action: action?.pieces ?? [] },
      };
    });
  });
  return { cells, introduction, leftovers: left.map((entry) => ({ at: entry.at, text: wordsOfEntry(entry) })), flags };
}
