import type { Cell, Row, Table } from '../../../documents/index.ts';
import { line, lines } from '../reading/cell-look.ts';
import { loneWords } from '../reading/headings-of.ts';
import { BANDS, type Band, bandsNamed } from './bands.ts';
import { actionsUnder } from './pair-up.ts';
import { placeOf, rowIn } from './place-in-words.ts';
import { type PlaceCode, sayPlace } from './places.ts';
import { captioned, readPlaces, type StoodWithStage } from './read-places.ts';
import type { ReviewColumn } from './review-columns.ts';
import { leave, nameRow, type ReviewDraft } from './review-draft.ts';
import { overallKey, type ReviewCell } from './review-proposal.ts';

export interface RowToRead {
  readonly table: Table;
  readonly row: Row;
  readonly columns: readonly ReviewColumn[];
  readonly headings: readonly string[];
  readonly key: string;
}

/** One row of a review's table: which place it is of, then what it says there. What cannot be placed is left over, and says so. */
export function readRow(draft: ReviewDraft, read: RowToRead): void {
  const { row, columns } = read;
  const own = columns.map((_, at) => line(row.cells[at]?.text ?? ''));
  if (own.every((text) => text === '')) return;
  const across = loneWords(row);
  const level = across === null ? null : rowIn(across);
  if (across !== null && level !== null) {
    draft.labels.push(across);
    nameRow(draft, level);
    return;
  }
  const { strange: named, stood } = readPlaces(draft, read, own);
  const rest = own.filter((text, at) => text !== '' && columns[at]?.is !== 'place');
  // A place of which nothing is said.
  if (rest.length === 0 && named === null && stood === null) return;
  const place = named === null ? placeOf(draft.row, draft.within) : null;
  if (place !== null && (draft.rowNamed || !draft.placesAbove.has(place))) {
    if (stood !== null) readOverall(draft, place, stood, row.at);
    readPlace(draft, read, own, place);
    return;
  }
  const words = [...(named === null ? [] : [named]), ...(stood === null ? [] : [stood.rating]), ...rest];
  leave(draft, row.at, words.join(' · '), {
    code: 'no-place',
    why: place === null ? whyNoPlace(draft, named) : whyAgain(place),
  });
}

const whyAgain = (place: PlaceCode): string =>
  `A table above speaks of ${sayPlace(place)} already, and no level is said here: these words are kept as they stand.`;

function whyNoPlace({ row, within }: ReviewDraft, named: string | null): string {
  if (named !== null) return `“${named}” names no level and no stage of a review: this row is kept as it stands.`;
  if (within === null) return 'No stage or part stands beside these words: they are kept as they stand.';
  return row === null
    ? 'The stage is said and its level is not: these words are kept as they stand.'
    : 'The stage is one of Target, and no level of it stands above: these words are kept as they stand.';
}

function readPlace(draft: ReviewDraft, read: RowToRead, own: readonly string[], place: PlaceCode): void {
  const { row, columns, headings } = read;
  const texts = (is: ReviewColumn['is']): string[] =>
    columns.flatMap((column, at) => (column.is === is && own[at] ? [own[at]] : []));
  draft.labels.push(...texts('own'));
  for (const text of texts('overall')) {
    const overall = captioned(text);
    if (overall !== null) draft.labels.push(overall.caption);
    if (overall?.before) draft.notes.push({ at: row.at, place, text: overall.before });
    readOverall(draft, place, overall ?? { rating: text, captionLevel: null }, row.at);
  }
  columns.forEach(({ is }, at) => {
    const noted = lines(row.cells[at]?.text ?? '');
    if (noted === '' || (is !== 'note' && is !== 'other')) return;
    // A column that is headed otherwise is kept as a note, with its heading.
    const heading = is === 'other' && headings[at] ? `${headings[at]}: ` : '';
    draft.notes.push({ at: row.at, place, text: `${heading}${noted}` });
  });
  const inPairs = BANDS.filter((band) => columns.some((column) => column.is === 'statement' && column.band === band));
  if (inPairs.length === 0) readBanded(draft, read, own, place);
  else for (const band of inPairs) readPair(draft, read, own, place, band);
}

/** The same overall again, beside each row of its place, is one; another is kept too, for a person to say where it belongs. */
function readOverall(draft: ReviewDraft, place: PlaceCode, said: StoodWithStage, at: string): void {
  const { rating, captionLevel } = said;
  const same = draft.overalls.some(
    (each) => each.place === place && each.rating.toLowerCase() === rating.toLowerCase(),
  );
  if (same) {
    draft.labels.push(rating);
    return;
  }
  if (captionLevel !== null && !place.startsWith(`level_${captionLevel}_`))
    draft.flagged.push({
      on: overallKey(draft.overalls.length),
      at,
      code: 'caption-level',
      why: `Its caption says level ${captionLevel} and it stands beside ${sayPlace(place)}: the place is taken, the caption kept.`,
    });
  draft.overalls.push({ at, page: null, place, rating, captionLevel });
}

/** A statement with its band in a column beside it. */
function readBanded(draft: ReviewDraft, read: RowToRead, own: readonly string[], place: PlaceCode): void {
  const { columns, row } = read;
  const at = (is: ReviewColumn['is']): number => columns.findIndex((column) => column.is === is);
  const said = parts(read, own, null);
  const written = own[at('band')] ?? '';
  const [band, ...more] = bandsIn(written || above(read, at('band')));
  if (said.statement === '' && said.action === '' && !said.lead) {
    if (written !== '') draft.labels.push(written);
    return;
  }
  if (said.statement === '') {
    readMore(draft, read, said, written, place);
    return;
  }
  if (band === undefined || more.length > 0) {
    leave(draft, row.at, [written, said.statement, said.action, said.lead].filter((text) => text).join(' · '), {
      code: 'no-band',
      why:
        written === ''
          ? 'No band stands beside this statement: it is kept as it stands.'
          : `“${written}” is no band: red, amber or green. The statement is kept as it stands.`,
    });
    return;
  }
  if (written !== '') draft.labels.push(written);
  keepCell(draft, read, { ...said, place, band, key: read.key });
}

/** A further row below a statement: what else is to be done about it. */
function readMore(draft: ReviewDraft, { row }: RowToRead, said: Parts, band: string, place: PlaceCode): void {
  const last = draft.cells.at(-1);
  const follows = last !== undefined && last.place === place && (band === '' || bandsIn(band)[0] === last.band);
  if (!follows) {
    leave(draft, row.at, [band, said.action, said.lead].filter((text) => text).join(' · '), {
      code: 'no-statement',
      why: 'Something is to be done, and no statement stands beside it: it is kept as it stands.',
    });
    return;
  }
  if (band !== '') draft.labels.push(band);
  const lead = said.lead === null ? last.lead : [last.lead, said.lead].filter((text) => text).join(', ');
  draft.cells.splice(-1, 1, { ...last, lead, actions: [...last.actions, ...actionsUnder(said.action, said.lead)] });
  draft.flagged.push({
    on: last.key,
    at: row.at,
    code: 'goes-on',
    why: `What stands at ${row.at} has no statement of its own: taken as more of what is to be done here.`,
  });
}

/** A statement in the column of its band, its action in the column beside it. */
function readPair(draft: ReviewDraft, read: RowToRead, own: readonly string[], place: PlaceCode, band: Band): void {
  const said = parts(read, own, band);
  if (said.statement !== '') keepCell(draft, read, { ...said, lead: null, place, band, key: `${read.key}${band}` });
  else if (said.action !== '')
    leave(draft, read.row.at, said.action, {
      code: 'no-statement',
      why: `Something is to be done about what is ${band}, and no statement stands beside it: it is kept as it stands.`,
    });
}

interface Parts {
  readonly statement: string;
  readonly action: string;
  /** Null without a column of leads. */
  readonly lead: string | null;
}

function parts({ columns }: RowToRead, own: readonly string[], band: Band | null): Parts {
  const under = (fits: (column: ReviewColumn) => boolean): string =>
    columns.flatMap((column, at) => (fits(column) && own[at] ? [own[at]] : [])).join(' ');
  return {
    statement: under((column) => column.is === 'statement' && column.band === band),
    action: under((column) => column.is === 'action' && (band === null || column.band === band)),
    lead: columns.some(({ is }) => is === 'lead') ? under(({ is }) => is === 'lead') : null,
  };
}

function keepCell(
  draft: ReviewDraft,
  { row }: RowToRead,
  { key, place, band, statement, action, lead }: Parts & { key: string; place: PlaceCode; band: Band },
): void {
  const actions = actionsUnder(action, lead);
  const cell: ReviewCell = {
    key,
    at: row.at,
    place,
    band,
    statement,
    actions,
    lead,
    pieces: { statement: [statement], action: action === '' ? [] : [action] },
  };
  draft.cells.push(cell);
  if (actions.some((each) => each.lead === null))
    draft.flagged.push({ on: key, at: row.at, code: 'no-lead', why: 'Nobody is named to lead this action.' });
}

const LETTERS: Readonly<Record<string, Band>> = { r: 'red', a: 'amber', g: 'green' };
/** The bands that a cell names, in words or by their first letter. */
const bandsIn = (text: string): Band[] => {
  const letter = LETTERS[text.toLowerCase()];
  return letter === undefined ? bandsNamed(text) : [letter];
};

/** What the cell says that covers this one: a band that stands once over several rows. Empty where nothing covers it. */
function above({ table, row }: RowToRead, column: number): string {
  const cell: Cell | undefined = row.cells[column];
  if (!cell?.mergedFrom) return '';
  return line(table.rows[cell.mergedFrom.row]?.cells[cell.mergedFrom.column]?.text ?? '');
}
