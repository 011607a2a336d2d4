import { createHash } from 'node:crypto';
import {
  type ColumnHolds,
  type Correction,
  isClosed,
  type Proposal,
  type StagedRead,
} from '../../../planning/index.ts';
import { choiceOf } from '../read-panel.ts';
import { namesOfCell } from './names-of-cell.ts';
import { namesSomebody } from './names-somebody.ts';
import { standsIn, standsInParty } from './stands-in.ts';

type Action = Proposal['actions'][number];
type Flag = Proposal['flags'][number];

/** A column of an action log, and whether its cells name somebody. */
export interface NameColumn {
  /** "0.2": the table, then the column. */
  readonly key: string;
  readonly table: number;
  /** Which of its columns, counted from 0. */
  readonly column: number;
  readonly heading: string;
  readonly at: string;
  readonly names: boolean;
  /** Where its cells went. */
  readonly holds: ColumnHolds;
}

/** Somebody named beside open actions of a log. */
export interface SaidName {
  readonly said: string;
  /** What it is known by, in corrections too. */
  readonly key: string;
  /** Keys of the open actions it stands beside. */
  readonly actions: readonly string[];
}

/** One name beside one open action. */
export interface Mention {
  /** The row of the paper and which of its names: no name itself. */
  readonly key: string;
  readonly name: string;
  readonly action: string;
}

/** Whom the actions of a log are about, as its columns name them. */
export interface NamesInLog {
  readonly columns: readonly NameColumn[];
  readonly names: readonly SaidName[];
  readonly mentions: readonly Mention[];
  /** Actions and parts whose own words hold such a name, by key, with whether somebody said that they may stand. */
  readonly spoken: ReadonlyMap<string, boolean>;
  /** What is kept of the decision that they may, by key: of these very words and names, so that others are asked about anew. */
  readonly mayStand: ReadonlyMap<string, string>;
  /** Whether a name stands in the title or the edition of the paper: what lands is called otherwise. */
  readonly inTitle: boolean;
  /** Whether such a name stands in other words of the paper. */
  speaks(text: string): boolean;
  /** Which of the words before, between and after its tables hold such a name, by their place among them: they stay with the paper. */
  readonly spokenProse: ReadonlySet<number>;
  /** That, where a person is to look. */
  readonly flags: readonly Flag[];
}

/** What a person decided of a name: the id of a child or whoever it is, `words` for what names no child, `leave`; null while nobody has. */
export const nameChoice = (corrections: readonly Correction[], key: string): string | null =>
  choiceOf(corrections, 'name', key) || null;

/** What a name is known by. */
export const nameKey = (said: string): string => said.toLowerCase();

/**
 * Finds whom the actions of a log name, by the columns that say so or that a person said do. Pure. Closed actions make nothing, so nobody
 * decides about the names beside those alone; but no name, whosever row it stands in, is to stand in the words of another unseen.
 */
export function namesInLog(
  { mapping, proposal }: Pick<StagedRead, 'mapping' | 'proposal'>,
  corrections: readonly Correction[],
): NamesInLog {
  const columns = mapping
    .filter(({ use }) => use === 'rows')
    .flatMap((table) =>
      table.columns.flatMap(({ heading, holds }, nth): NameColumn[] => {
        const key = `${table.table}.${nth}`;
        const said = choiceOf(corrections, 'names', key);
        const names = said === undefined ? namesSomebody(heading) : said === 'yes';
        // What has a place of its own is asked about only where its heading says that it names somebody.
        if (holds !== 'note' && !namesSomebody(heading)) return [];
        return [{ key, table: table.table, column: nth, heading, at: table.at, names, holds }];
      }),
    );
  const found = new Map<string, { said: string; actions: string[] }>();
  const mentions: Mention[] = [];
  const everybody = new Map<string, string>();
  for (const action of proposal.actions)
    for (const [nth, said] of namesBeside(action, columns).entries()) {
      const key = nameKey(said);
      everybody.set(key, said);
      if (isClosed(action)) continue;
      const known = found.get(key) ?? { said, actions: [] };
      found.set(key, known);
      if (known.actions.includes(action.key)) continue;
      known.actions.push(action.key);
      mentions.push({ key: `${action.key}n${nth}`, name: key, action: action.key });
    }
  const sought = [...everybody].flatMap(([key, said]) => (nameChoice(corrections, key) === 'words' ? [] : [said]));
  const rows = [
    ...proposal.parts.map((part) => ({ ...part, words: wordsOfPart(part), parties: [] })),
    ...proposal.actions.map((action) => ({
      ...action,
      words: wordsOfAction(action, columns),
      parties: partiesOf(action),
    })),
  ].flatMap((row) => {
    const { words, parties } = row;
    const names = sought.filter(
      (name) => words.some((text) => standsIn(name, text)) || parties.some((text) => standsInParty(name, text)),
    );
    return names.length > 0 ? [{ ...row, stands: digestOf([words, parties, names]) }] : [];
  });
  const inTitle = sought.some((name) => [proposal.title, proposal.edition ?? ''].some((text) => standsIn(name, text)));
  const prose = proposal.prose.flatMap(({ text }, nth) => (sought.some((name) => standsIn(name, text)) ? [nth] : []));
  const mayStand = new Map(rows.map(({ key, stands }) => [key, `keep:${stands}`] as const));
  const spoken = new Map(
    [...mayStand].map(([key, may]) => [key, choiceOf(corrections, 'wording', key) === may] as const),
  );
  return {
    columns,
    names: [...found].map(([key, one]) => ({ key, ...one })),
    mentions,
    spoken,
    mayStand,
    inTitle,
    speaks: (text) => sought.some((name) => standsIn(name, text)),
    spokenProse: new Set(prose),
    flags: [
      ...(inTitle ? [IN_TITLE] : []),
      ...prose.map(() => ({
        on: 'plan',
        at: null,
        code: 'name-in-prose',
        why: 'A name of the log stands in the words around its tables: those words stay with this paper.',
      })),
      ...rows.map(({ key, at }) => ({
        on: key,
        at,
        code: 'name-in-words',
        // A flag is printed by the command too: it says that there is a name, not which.
        why: 'A name of the log stands in its own words too: reword it so that it names nobody, or say that its words may stand.',
      })),
    ],
  };
}

/** What a note of a column without a heading is headed. */
const NOTE = 'Note';

/** Whether a note of an action is the cell of a column that names somebody. */
export const isNames = (
  columns: readonly NameColumn[],
  action: Pick<Action, 'key'>,
  { heading }: { readonly heading: string },
): boolean =>
  columns.some(
    (column) => column.names && action.key.startsWith(`t${column.table}r`) && (column.heading || NOTE) === heading,
  );

/** The names beside an action: in its notes, and in any place of its own that a column which names somebody was taken for. */
const namesBeside = (action: Action, columns: readonly NameColumn[]): string[] => [
  ...action.notes.flatMap((note) => (isNames(columns, action, note) ? namesOfCell(note.text) : [])),
  ...columns
    .filter(({ names, table }) => names && action.key.startsWith(`t${table}r`))
    .flatMap(({ holds }) => inPlace(action, holds))
    .flatMap(namesOfCell),
];

function inPlace({ number, numberProposed, leads, supporters }: Action, holds: ColumnHolds): string[] {
  if (holds === 'number') return [number ?? numberProposed ?? ''].filter((text) => text !== '');
  if (holds === 'leads') return leads.map(({ said }) => said);
  return holds === 'supporters' ? supporters.map(({ said }) => said) : [];
}

/** Every string of what lands, however deep it stands. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

const digestOf = (what: unknown): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 16);

const wordsOfPart = ({ key: _, at: __, parent: ___, ...part }: Proposal['parts'][number]): string[] => stringsOf(part);

const partiesOf = ({ leads, supporters }: Action): string[] => [...leads, ...supporters].map(({ said }) => said);

function wordsOfAction(action: Action, columns: readonly NameColumn[]): string[] {
  const { key: _, at: __, part: ___, leads: ____, supporters: _____, ...own } = action;
  return stringsOf({
    ...own,
    notes: own.notes.filter((note) => !isNames(columns, action, note)),
  });
}

const IN_TITLE: Flag = {
  on: 'plan',
  at: null,
  code: 'name-in-title',
  why: 'A name of the log stands in the title of the paper: what lands is called after the panel.',
};

/** What was read of a log, and with it where a name stands in words that everybody who sees an action reads. */
export const withNameFlags = (
  read: Pick<StagedRead, 'mapping' | 'proposal'>,
  corrections: readonly Correction[],
): Proposal => ({ ...read.proposal, flags: [...read.proposal.flags, ...namesInLog(read, corrections).flags] });
