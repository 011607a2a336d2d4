import type { Item } from '../../../documents/index.ts';
import type { Flag, Proposal, ProposedAction, SaidParty } from '../proposal.ts';
import { beginsSmall, line } from './cell-look.ts';
import type { ActionDraft } from './draft.ts';
import { dueInWording } from './due-in-wording.ts';
import { type Colours, claimOf, colourStatus, legendWord } from './legend-word.ts';
import { NO_ACTION } from './no-action.ts';
import { mayBeSeveral, partyOf, splitLeads } from './party-look.ts';
import { type DueRead, readDue } from './read-due.ts';
import { reportsIn } from './reports-in.ts';

/** What of the whole paper bears on one action. */
export interface Around {
  /** It has a column about when. */
  readonly hasDue: boolean;
  readonly presented: Proposal['presented'];
  readonly colours: Colours;
}

/** Makes the action of its cells, and says what a person should look at. */
export function finishAction(draft: ActionDraft, around: Around): { action: ProposedAction; flags: Flag[] } {
  const flags: Flag[] = [];
  const flag = (code: string, why: string): number => flags.push({ on: draft.key, at: draft.at, code, why });
  const wording = draft.wording.join(' ');
  const listed = reportsIn(wording);
  const due = dueOf(draft, wording, around, listed !== null);
  for (const { code, why } of due?.flags ?? []) flag(code, why);
  const leads = draft.leads.flatMap((item) => splitLeads(item.text)).map(partyOf);
  // Entries of a list are parted already.
  const supporters = draft.supporters
    .flatMap(({ text }, _, all) => (all.length === 1 ? splitLeads(text) : [text]))
    .map(partyOf);
  if (leads.length === 0) flag('no-lead', 'No lead is named: somebody is to say who is accountable.');
  if (leads.length > 0 && leads.every(({ kind }) => kind === 'note'))
    flag('lead-is-a-note', 'A remark stands where the lead should be: somebody is to say who is accountable.');
  if (draft.leads.some(runTogether))
    flag(
      'run-together',
      'Several leads may be named in one cell with nothing between them: kept as one, as it stands.',
    );
  for (const { said } of leads.filter(({ said }) => mayBeSeveral(said)))
    flag('and-in-lead', `“${said}” may be several leads: kept as one, as it stands.`);
  for (const nth of acrossEntries(supporters))
    flag(
      'bracket-across-entries',
      `A bracket opens in supporter ${nth + 1} and closes in the next: perhaps one supporter. Kept as two, as they stand.`,
    );
  if (by(due) !== null && around.presented !== null && (by(due) ?? '') < around.presented.on)
    flag('date-before', 'This date is before the plan was presented: kept as printed.');
  if (draft.impacts.length === 1 && sentences(draft.impacts[0] ?? '') > 1)
    flag('impact-run-together', 'Several sentences with no mark between them: kept as one statement of impact.');
  if (beginsSmall(wording))
    flag(
      'begins-midway',
      'It begins in the middle of a sentence: perhaps it ends the action before it, or shares a cell with it. Kept as it stands.',
    );
  if (wording === NO_ACTION)
    flag(
      'no-action',
      'Its row says who or when and no action is printed: perhaps it shares the action above. Somebody is to say what is to be done.',
    );
  if (wording === '') flag('no-wording', 'No words of the action were found in its cells.');
  if (/(^|\s)[.,;]$/.test(wording)) flag('stray-mark', 'The words end in a stray mark: kept as it stands.');
  if (listed !== null)
    flag('reports', `${listed.reports.length} reports are listed in this action: each is proposed as a report due.`);
  if (listed !== null && !/[•*]|\s-\s/.test(listed.leadIn))
    flag('list-run-together', 'The list has no marks of its own: each report is taken to end at its bracket.');
  for (const report of listed?.reports ?? []) {
    if (report.due.some(({ yearInferred }) => yearInferred))
      flag('month-without-year', `“${report.title}” has a month with no year: the year it covers is taken.`);
    if (report.due.length === 0) flag('no-month', `“${report.title}” says how often and not from which month.`);
  }
  const action: ProposedAction = {
    key: draft.key,
    at: draft.at,
    part: draft.part,
    number: draft.number,
    numberProposed: null,
    wording,
    leads,
    supporters,
    due: due?.due ?? null,
    impacts: draft.impacts,
    notes: draft.notes,
    reports: listed?.reports ?? [],
    status: statusOf(draft.status, around.colours),
  };
  if (action.status !== null && action.status.claim === null)
    flag(
      'status',
      `“${action.status.said}” is not kept as a status: whether it is overdue is worked out from its date.`,
    );
  return { action, flags };
}

const by = (due: DueRead | null): string | null => due?.due.by ?? null;

function dueOf(draft: ActionDraft, wording: string, around: Around, listsReports: boolean): DueRead | null {
  if (draft.due.length > 0) return readDue(draft.due.join(' '));
  return around.hasDue || listsReports ? null : dueInWording(wording);
}

function statusOf(said: string, colours: Colours): ProposedAction['status'] {
  if (said === '') return null;
  const status = colourStatus(said, colours) ?? legendWord(said);
  return { said, claim: status === null ? null : claimOf(status) };
}

/** Long, with capitals that begin new names and nothing between: somebody should look. */
function runTogether({ mark, text }: Item): boolean {
  return mark === null && !/^\[/.test(line(text)) && line(text).split(' ').length > 6 && !/[,;/]/.test(text);
}

function acrossEntries(parties: readonly SaidParty[]): number[] {
  return parties.flatMap(({ said }, nth) =>
    count(said, '(') > count(said, ')') && nth + 1 < parties.length ? [nth] : [],
  );
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;
const sentences = (text: string): number => text.split(/[.!?]\s+(?=\p{Lu})/u).length;
