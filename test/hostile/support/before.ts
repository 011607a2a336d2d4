import { offeredBy } from '../../access/trace/harvest.ts';
import type { BaseWorld } from '../../access/world/base-world.ts';
import { personWith } from '../../access/world/organisation.ts';
import { textOf } from '../../access/world/rows.ts';
import type { Row } from '../../access/world/tables.ts';
import type { Session } from '../../support/house.ts';
import { saidWrong } from './settle.ts';

type Fields = Record<string, string>;
type As = (account: string) => Session;

/** Sends a form of a page with what is hidden in it, as a browser would; where it leads. @throws Error when it is not done. */
async function press(session: Session, on: string, action: string, fields: Fields = {}): Promise<string> {
  const page = await session.ask('GET', on);
  const form = offeredBy(page.body).forms.find((one) => one.action === action);
  if (!form) throw new Error(`${on} has no form to ${action}: ${page.status} ${saidWrong(page.body)}`);
  const hidden = form.fields.filter(({ kind }) => kind === 'hidden').map(({ name, values }) => [name, values[0] ?? '']);
  const answer = await session.ask('POST', action, { ...Object.fromEntries(hidden), ...fields });
  if (answer.status !== 303) throw new Error(`${action}: ${answer.status} ${saidWrong(answer.body)}`);
  return String(answer.headers.location);
}

/**
 * What happens before anyone goes round, by Kith's own pages, so that every form is there to be met.
 *
 * @returns the pages of what was made, which not everybody is led to.
 */
export async function tellBefore(as: As, base: BaseWorld): Promise<string[]> {
  const rows = (table: string): readonly Row[] => base.rows.get(table) ?? [];
  const manager = as(personWith('hub_manager'));
  await manager.ask('POST', '/emergency', {
    who: 'A boy at the pier',
    where: 'The pier',
    why: 'He is not safe',
    ringBack: '01632 960123',
  });
  await manager.ask('POST', '/account/tokens', { label: 'Reports', days: '30' });
  await manager.ask('POST', '/drafts/concern', {
    body: '{"happened":"He was seen"}',
    fields: 'happened=He+was+seen',
  });
  await answerWarnings(manager, rows);
  await settleAnAction(manager, rows);
  const lead = as(personWith('exploitation_lead'));
  const plan = await press(lead, '/plans/new', '/plans/new', { kind: 'business_plan', title: 'What the board does' });
  // One that has no meeting to come, so that it can be closed.
  const body = await press(lead, '/bodies/new', '/bodies/new', {
    name: 'A group that has done its work',
    kind: 'exploitation_panel',
    about: 'One summer',
    places: 'no',
    every: 'month',
    withoutNames: 'no',
  });
  await chooseBetweenAnswers(manager, rows);
  await publishAndBeginAgain(as(personWith('administrator')), rows);
  await comeToTheMeeting(manager, rows);
  return [plan, body];
}

/** Every step on a warning note but one is answered: a note whose step waits takes no other, and one waits to be answered. */
async function answerWarnings(session: Session, rows: (table: string) => readonly Row[]): Promise<void> {
  const notes = new Map(rows('warning_note').map((row) => [row.id, String(row.subject_id)]));
  for (const review of rows('warning_review').slice(1)) {
    const url = `/subjects/${notes.get(review.warning_id)}/warnings/${review.warning_id}/second`;
    await session.ask('POST', url, { agrees: 'no', rationale: 'It says too little.' });
  }
}

/** A child's own, which the manager sees in full. */
const ofAChild = ({ subject_id, scope_class }: Row): boolean => subject_id !== null && scope_class === 'child';

/** One action that is said to be done is approved, so that there is a settled one to open again. */
async function settleAnAction(session: Session, rows: (table: string) => readonly Row[]): Promise<void> {
  const plan = rows('plan').find(ofAChild);
  const action = rows('action').find(({ plan_id, claim }) => plan_id === plan?.id && claim === 'done');
  if (!plan || !action) throw new Error('Nothing for a child is said to be done');
  const url = `/plans/${textOf(plan, 'id')}/actions/${textOf(action, 'id')}/approve`;
  await press(session, url, url, { decision: 'complete' });
}

/** In one open assessment nobody's answers clash any more, so that it can be handed in. */
async function chooseBetweenAnswers(session: Session, rows: (table: string) => readonly Row[]): Promise<void> {
  const sitting = rows('sitting').find(ofAChild);
  const answer = rows('answer').find(({ sitting_id, item }) => sitting_id === sitting?.id && item === 'adult');
  if (!sitting || !answer) throw new Error('No child is assessed');
  const url = `/assessments/${textOf(sitting, 'id')}/strengths`;
  await press(session, url, url, { 'keep-adult': textOf(answer, 'id') });
}

/** The draft of an instrument is published while some are asked by the version before, and the next one is begun. */
async function publishAndBeginAgain(session: Session, rows: (table: string) => readonly Row[]): Promise<void> {
  const draft = rows('instrument_version').find(({ state }) => state === 'draft');
  const url = `/instruments/${textOf(draft, 'instrument_id')}`;
  await press(session, `${url}/publish`, `${url}/publish`, { changed: 'Nothing but the number' });
  await press(session, url, `${url}/draft-begin`);
}

/** Whoever shows the screen of a meeting under way is there, and those who may see none of its items have left. */
async function comeToTheMeeting(session: Session, rows: (table: string) => readonly Row[]): Promise<void> {
  const meeting = rows('meeting').find(({ state }) => state === 'in_session');
  const url = `/meetings/${textOf(meeting, 'id')}`;
  const known = rows('attendance').filter(({ meeting_id }) => meeting_id === meeting?.id);
  for (const { id } of known) await press(session, url, `${url}/people/${id}`, { state: 'left' });
  await press(session, `${url}/people/new`, `${url}/people/new`, { who: 'Actor hub_manager', part: 'co_chair' });
  const { body } = await session.ask('GET', url);
  const marks = offeredBy(body).forms.filter(({ action }) => action.startsWith(`${url}/people/`));
  const own = marks.find(({ action }) => !known.some(({ id }) => action.endsWith(`/${id}`)));
  if (!own) throw new Error(`${url} marks nobody new`);
  await press(session, url, own.action, { state: 'present' });
}
