import type { Ctx } from '../../../kernel/http/context.ts';
import {
  type Colleague,
  findColleagues,
  type ImportShown,
  type PaperPage,
  type Proposal,
  readImport,
  type StagedRead,
} from '../../../planning/index.ts';
import { type Candidate, searchSubjects } from '../../../subjects/index.ts';
import { type BodyToFill, bodiesToFill, bodyOf } from '../landing/body-of.ts';
import { planOfLog, titleOfLog } from '../landing/land-actions.ts';
import { itemChoice, type MeetingToCome, meetingToCome } from '../landing/land-items.ts';
import { placeChoice } from '../landing/land-places.ts';
import { type NamesInLog, nameChoice, namesInLog, type SaidName } from '../names/names-in-log.ts';
import type { PanelPaper, SaidItem, SaidPlace } from '../panel-paper.ts';
import { choiceOf, readPanel } from '../read-panel.ts';
import { type Known, whoIs } from '../who-is.ts';
import { mayShow, seenOf } from './seen-of.ts';

/** A row that names somebody or somewhere, whom it could mean, and what was decided. */
export interface ToDecide<Row> {
  readonly row: Row;
  readonly candidates: readonly Candidate[];
  /** The choice as a form sends it; '' while nobody has decided. */
  readonly choice: string;
  /** Another name or label that somebody looks for them by. */
  readonly looked: string;
  /** It has landed, and is decided no more. */
  readonly done: boolean;
}

/** Everything the page of a panel's paper shows. */
export interface PanelPage extends PaperPage {
  readonly shown: ImportShown;
  readonly read: StagedRead;
  readonly proposal: Proposal;
  readonly paper: PanelPaper;
  readonly bodies: readonly BodyToFill[];
  readonly body: BodyToFill | null;
  readonly meeting: MeetingToCome | null;
  /** Where the actions land: a plan's id, or '' for one of their own, so called. */
  readonly planId: string;
  readonly ownPlan: string;
  readonly people: readonly Known[];
  readonly colleagues: readonly Colleague[];
  readonly places: PaperPage['places'];
  /** Whom the actions name, and where. */
  readonly log: NamesInLog;
  readonly namesToDecide: readonly ToDecide<SaidName>[];
  readonly placesToDecide: readonly ToDecide<SaidPlace>[];
  readonly itemsToDecide: readonly ToDecide<SaidItem>[];
}

/** Candidates are looked for as many rows of; those below show once these are decided. */
const MOST = 100;

export async function loadPanelPage(ctx: Ctx, shown: ImportShown, page: PaperPage): Promise<PanelPage> {
  const { corrections } = shown;
  const read = readImport(shown);
  const paper = readPanel(shown.paper, corrections);
  const bodies = await bodiesToFill(ctx.tx);
  const body = bodyOf(bodies, shown.title, corrections);
  const colleagues = await findColleagues(ctx.tx);
  const choices = corrections.flatMap((one) => (one.what === 'choice' ? [one.is] : []));
  const seen = await seenOf(ctx.tx, [...choices, ...page.made.map(({ id }) => id)]);
  const done = (what: string, key: string): boolean =>
    page.made.some((one) => one.what === what && one.key === key && seen.has(one.id));
  const decide = async <Row extends { key: string }>(
    rows: readonly Row[],
    name: (row: Row) => string | null,
    isDone: (row: Row) => boolean,
    choice: (key: string) => string,
    fits: (candidate: Candidate) => boolean = () => true,
  ): Promise<ToDecide<Row>[]> => {
    const all: ToDecide<Row>[] = [];
    let open = 0;
    for (const row of rows) {
      const [named, did] = [name(row), isDone(row)];
      const looked = choiceOf(corrections, 'look', row.key) ?? '';
      const text = named === null ? null : looked || named;
      const looks = text !== null && !did && open < MOST && shown.state === 'staged';
      if (looks) open += 1;
      const candidates = looks ? await searchSubjects(ctx.tx, { text, most: 6 }) : [];
      const said = choice(row.key);
      all.push({
        row,
        candidates: candidates.filter(fits),
        choice: mayShow(said, seen) ? said : '',
        looked,
        done: did,
      });
    }
    return all;
  };
  const placesToDecide = await decide(
    paper.places,
    ({ name }) => name,
    ({ key }) => done('subject', key),
    (key) => {
      const said = placeChoice(corrections, key);
      return said === null ? '' : said.is === 'new' ? `new:${said.kind}` : said.is === 'known' ? said.id : 'leave';
    },
    ({ kind }) => kind !== 'person' && kind !== 'group',
  );
  const itemsToDecide = await decide(
    paper.items,
    ({ about }) => about,
    ({ key }) => done('agenda_item', key),
    (key) => itemChoice(corrections, key) ?? '',
  );
  const log = namesInLog(read, corrections);
  const namesToDecide = await decide(
    log.names,
    ({ said }) => said,
    ({ key }) => log.mentions.every((one) => one.name !== key || done('agenda_item', one.key)),
    (key) => nameChoice(corrections, key) ?? '',
  );
  ctx.saw(
    [...placesToDecide, ...itemsToDecide, ...namesToDecide].flatMap(({ candidates }) => candidates.map(({ id }) => id)),
  );
  return {
    ...page,
    shown,
    read,
    proposal: { ...read.proposal, flags: [...read.proposal.flags, ...log.flags] },
    paper,
    log,
    namesToDecide,
    bodies,
    body,
    meeting: body ? await meetingToCome(ctx, body.id) : null,
    planId: planOfLog(shown, body) ?? '',
    ownPlan: titleOfLog(read.proposal.title, body),
    people: whoIs(paper.people, colleagues, corrections),
    colleagues,
    placesToDecide,
    itemsToDecide,
  };
}
