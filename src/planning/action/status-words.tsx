import { StatusTag, type Tone } from '../../kernel/ui/index.ts';
import type { Said } from '../tables.ts';
import type { ActionStatus } from './status.ts';

/** Kith's own words for each status: the legend of a workplan (domain §6.1), and three that paper has no word for. */
export const statusWords: Readonly<Record<ActionStatus, string>> = {
  complete: 'Complete',
  on_track: 'On track',
  at_risk: 'At risk',
  overdue: 'Overdue',
  not_started: 'Not started',
  waiting_for_approval: 'Done, waiting for approval',
  not_needed: 'No longer needed',
};

/** What each status asks of its reader: its colour and its shape, which are never without the word. */
export const statusTones: Readonly<Record<ActionStatus, Tone>> = {
  complete: 'done',
  on_track: 'active',
  at_risk: 'soon',
  overdue: 'urgent',
  not_started: 'quiet',
  waiting_for_approval: 'active',
  not_needed: 'quiet',
};

/** What each thing somebody says of an action is called in its history. */
export const saidWords: Readonly<Record<Said, string>> = {
  not_started: 'Not started',
  on_track: 'On track',
  at_risk: 'At risk',
  done: 'Done, with evidence',
  complete: 'Approved as complete',
  not_needed: 'No longer needed',
  sent_back: 'Sent back',
  reopened: 'Opened again',
};

/** A status as a word, a shape and a colour. @param words what a document of its own calls it. */
export function ActionStatusTag({ status, words }: { status: ActionStatus; words?: string }) {
  return <StatusTag tone={statusTones[status]}>{words ?? statusWords[status]}</StatusTag>;
}
