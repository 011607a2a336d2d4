import type { PaperToWrite, TagColour, WrittenBlock, WrittenCell } from '../../documents/index.ts';
import { civilDate, londonDate, sayDate } from '../../kernel/clock/index.ts';
import { sayRow } from '../../kernel/releases/index.ts';
import { outcomeWords } from '../../panels/index.ts';
import { type ActionStatus, actionStatuses, saidWords, statusTones, statusWords } from '../../planning/index.ts';
import { gradeOf, gradeWords, movementOf, movementWords } from '../risks/grade.ts';
import type { RiskLine } from '../risks/load-risks.ts';
import type { PaperAction, PaperFacts, Some } from './facts.ts';

const colours: Record<string, TagColour | null> = {
  done: 'green',
  soon: 'amber',
  urgent: 'red',
  active: 'blue',
  quiet: null,
};
const gradeColours: Record<string, TagColour> = { low: 'green', moderate: 'blue', high: 'amber', severe: 'red' };

const words = (text: string | null): WrittenCell => ({ items: text ? [{ text, mark: null }] : [] });
const tag = (word: string, colour: TagColour | null): WrittenCell => ({ items: [], tag: { word, colour } });
const statusTag = (status: ActionStatus): WrittenCell => tag(statusWords[status], colours[statusTones[status]] ?? null);
const heading = (text: string): WrittenBlock => ({ kind: 'heading', level: 2, text });
const say = (text: string): WrittenBlock => ({ kind: 'paragraph', text, mark: null });
const on = (at: Date): string => sayDate(londonDate(at));

function table(
  caption: string,
  columns: readonly (readonly [string, number])[],
  rows: WrittenCell[][],
  none: string,
): WrittenBlock {
  if (rows.length === 0) return say(none);
  return {
    kind: 'table',
    caption,
    columns: columns.map(([text, width]) => ({ heading: text, width })),
    rows: rows.map((cells) => ({ cells })),
  };
}

/** What a table leaves out is said below it. */
const more = ({ rows, total }: Some<unknown>, where: string): WrittenBlock[] =>
  total > rows.length ? [say(`The first ${rows.length} of ${total.toLocaleString('en-GB')} are shown. ${where}`)] : [];

/** At the head of a paper that holds any: it leaves Kith, and nothing but its words goes with it. */
const HOLDS_CONFIDENTIAL = 'This copy holds confidential risks. Do not pass it on to anybody who may not see them.';

const takenWords = (n: number): string =>
  `${n === 1 ? '1 status was' : `${n.toLocaleString('en-GB')} statuses were`} taken from the document that was brought in.`;

const riskCell = ({ number, description, confidential }: RiskLine): WrittenCell => ({
  items: [`${number} ${description}`, ...(confidential ? ['Confidential'] : [])].map((text) => ({ text, mark: null })),
});

const actionColumns = [
  ['Plan', 3],
  ['Action', 6],
  ['Who answers for it', 3],
  ['Due', 2],
  ['Status', 2],
  ['Why', 4],
] as const;
const actionRow = (action: PaperAction): WrittenCell[] => [
  words(action.planTitle),
  words([action.number, action.wording].filter(Boolean).join(' ')),
  words(action.confirmed ? action.accountable : `${action.accountable} (proposed)`),
  words(action.due),
  statusTag(action.status),
  words(action.reason),
];

/**
 * A body's papers as one document, by exception first (domain §6.3): what has gone wrong or may, what it has to decide, what
 * changed, how every plan stands, then risks, reports due and the decisions of last time. A status is always a word.
 */
export function writePapers(facts: PaperFacts): PaperToWrite {
  return {
    title: `Papers: ${facts.body.name}`,
    subtitle: `What changed since ${on(facts.since)}`,
    edition: null,
    datedOn: sayDate(civilDate(facts.today)),
    legend: actionStatuses.map((status) => ({
      word: statusWords[status],
      means: meanings[status],
      colour: colours[statusTones[status]] ?? null,
    })),
    blocks: [
      ...(facts.risks.rows.some(({ confidential }) => confidential) ? [say(HOLDS_CONFIDENTIAL)] : []),
      heading('Overdue or at risk'),
      table(
        'Actions that are overdue or at risk, what was due first before the rest',
        actionColumns,
        facts.exceptions.rows.map(actionRow),
        'Nothing is overdue or at risk.',
      ),
      ...more(facts.exceptions, 'All of them are under Actions, by their status.'),
      heading('To decide'),
      table(
        'Done, and waiting for this meeting to approve',
        actionColumns,
        facts.toApprove.rows.map(actionRow),
        'Nothing waits for approval.',
      ),
      ...more(facts.toApprove, 'All of them are under Actions, by their status.'),
      table(
        'Nobody has confirmed who answers for these',
        actionColumns,
        facts.unconfirmed.rows.map(actionRow),
        'Everybody who answers for an open action has been confirmed.',
      ),
      ...more(facts.unconfirmed, 'Each plan says who is proposed for its actions.'),
      heading('How each plan stands'),
      table(
        'Actions by status',
        [['Plan', 4], ...actionStatuses.map((status) => [statusWords[status], 2] as const)],
        facts.plans.rows.map(({ title, counts }) => [
          words(title),
          ...actionStatuses.map((status) => words(String(counts[status]))),
        ]),
        'No plan is followed by this meeting yet.',
      ),
      ...more(facts.plans, 'All of them are under Plans.'),
      heading('What is measured'),
      table(
        'Measures',
        [
          ['Plan', 3],
          ['What is to change', 5],
          ['Measure', 3],
          ['So far, and its target', 5],
        ],
        facts.measures.map((measure) => [
          words(measure.planTitle),
          words(measure.change),
          words(measure.name),
          words(measure.words),
        ]),
        'No plan has a measure in numbers yet.',
      ),
      heading('What changed'),
      table(
        `Said since ${on(facts.since)}, newest first`,
        [
          ['When', 2],
          ['Plan', 3],
          ['Action', 6],
          ['What was said', 3],
          ['In words', 5],
          ['By', 3],
        ],
        facts.changes.rows.map((change) => [
          words(on(change.on)),
          words(change.planTitle),
          words([change.number, change.wording].filter(Boolean).join(' ')),
          words(saidWords[change.said]),
          words(change.note),
          words(change.by),
        ]),
        'Nothing has been said of any action since then.',
      ),
      ...more(facts.changes, 'Each action keeps everything that was said of it.'),
      ...facts.taken.map(({ planTitle, n }) => say(`${planTitle}: ${takenWords(n)}`)),
      heading('Reports due'),
      table(
        'Reports due in the next three months',
        [
          ['Report', 6],
          ['Lead', 3],
          ['Due', 2],
          ['Covers', 3],
          ['Late', 2],
        ],
        facts.reports.map(({ title, lead, due, covers, late }) => [
          words(title),
          words(lead),
          words(due),
          words(covers),
          late ? tag('Overdue', 'red') : words(null),
        ]),
        'No report is due.',
      ),
      heading('Risks'),
      table(
        'Open risks',
        [
          ['Risk', 6],
          ['Owner', 3],
          ['Now', 2],
          ['Since last time', 2],
        ],
        facts.risks.rows.map((risk) => [
          riskCell(risk),
          words(risk.ownerName ?? 'Nobody yet'),
          risk.now ? tag(gradeWords[gradeOf(risk.now)], gradeColours[gradeOf(risk.now)] ?? null) : words('Not scored'),
          words(risk.now ? movementWords[movementOf(risk.now, risk.before)] : null),
        ]),
        'No risk is on the log.',
      ),
      ...more(facts.risks, 'All of them are in the risk log.'),
      heading('Decisions'),
      table(
        `Decided since ${on(facts.since)}`,
        [
          ['When', 2],
          ['Item', 4],
          ['Decision', 5],
          ['Why', 5],
          ['Said against it', 3],
        ],
        facts.decisions.map((decision) => [
          words(on(decision.on)),
          words(decision.item),
          words([decision.outcome && outcomeWords[decision.outcome], decision.wording].filter(Boolean).join(': ')),
          words(decision.rationale),
          { items: decision.dissent.map((text) => ({ text, mark: null })) },
        ]),
        'Nothing has been decided since then.',
      ),
      ...facts.releases.flatMap((release): WrittenBlock[] => [
        heading(release.title),
        say(`${release.covers}. Figures below 5 are left out, and some others so that they cannot be worked out.`),
        table(
          release.title,
          [['Figures', 4], ...release.figures.columns.map((column) => [column, 2] as const)],
          release.figures.rows.map((row, r) => [
            words(sayRow(row)),
            ...release.figures.columns.map((_, c) => words(String(release.figures.cells[r]?.[c] ?? 'Left out'))),
          ]),
          'No figures yet.',
        ),
      ]),
    ],
  };
}

/** What each status means, for the legend (domain §6.1). */
const meanings: Record<ActionStatus, string> = {
  overdue: 'Its day has passed and it is not done',
  at_risk: 'Somebody says it may not be done, and why',
  waiting_for_approval: 'Somebody says it is done, with evidence; somebody else has still to approve it',
  on_track: 'It is under way',
  not_started: 'Nobody has said that it is under way',
  complete: 'Done, and approved by somebody else',
  not_needed: 'It was taken out, and why',
};
