import { type Cell, type Paper, wordsIn } from '../../documents/index.ts';
import type { Proposal, ProposedNote, SaidParty } from './proposal.ts';

/**
 * The words of a paper that its proposal does not have as often: none, or the importer has lost something. Marks before
 * paragraphs and signs around words do not count; a number printed before an action is the action's number.
 */
export const lostWords = (paper: Pick<Paper, 'blocks'>, proposal: Proposal): string[] =>
  wordsMissing(paper, textsOfProposal(proposal));

/** The words of a paper that these texts do not have as often, by the same rule. */
export function wordsMissing(paper: Pick<Paper, 'blocks'>, texts: readonly string[]): string[] {
  const held = new Map<string, number>();
  for (const word of texts.flatMap(plain)) held.set(word, (held.get(word) ?? 0) + 1);
  return wordsOfPaper(paper).filter((word) => {
    const left = held.get(word) ?? 0;
    held.set(word, left - 1);
    return left <= 0;
  });
}

const plain = (text: string): string[] =>
  wordsIn(text.replace(/[/|;]/g, ' ')).map((word) =>
    word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase(),
  );

function wordsOfPaper({ blocks }: Pick<Paper, 'blocks'>): string[] {
  return blocks
    .flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.flatMap(textsOf)) : [block.text],
    )
    .flatMap(plain);
}

/** Of a cell its paragraphs; where they are empty, the number that is painted before them. */
const textsOf = ({ items, mergedFrom }: Cell): string[] =>
  mergedFrom !== null ? [] : items.map(({ text, mark }) => (text === '' ? (mark ?? '') : text));

function textsOfProposal(proposal: Proposal): string[] {
  const notes = (all: readonly ProposedNote[]): string[] => all.map(({ text }) => text);
  const parties = (all: readonly SaidParty[]): string[] => all.map(({ said }) => said);
  return [
    proposal.title,
    ...Object.values(proposal.legend),
    ...[...proposal.prose, ...proposal.headings, ...proposal.leftovers].map(({ text }) => text),
    ...proposal.parts.flatMap((part) => [
      part.number ?? '',
      part.wording,
      ...part.impacts,
      ...notes(part.notes),
      ...part.prose,
    ]),
    ...proposal.actions.flatMap((action) => [
      action.number ?? '',
      action.wording,
      ...parties(action.leads),
      ...parties(action.supporters),
      ...action.impacts,
      ...notes(action.notes),
      action.status?.said ?? '',
      // Where there is no column about when, these words are in the wording and are counted there.
      action.wording.includes(action.due?.said ?? '') ? '' : (action.due?.said ?? ''),
    ]),
  ];
}
