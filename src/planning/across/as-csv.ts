import { dueWords } from '../action/due-words.ts';
import { statusWords } from '../action/status-words.tsx';
import { accountableWords } from '../plan/plan-words.ts';
import type { OpenAction } from './open-actions.ts';

/** The columns of the file of open actions. */
export const COLUMNS = [
  'Plan',
  'About',
  'Number',
  'Action',
  'Who answers for it',
  'Agency',
  'Leads',
  'Supporting',
  'Due',
  'Due by',
  'Status',
  'Why',
  'Strand',
] as const;

/** Open actions as rows of that file; whoever is only proposed to answer says so. */
export const actionsAsRows = (actions: readonly OpenAction[]): string[][] =>
  actions.map((action) => [
    action.plan.title,
    action.plan.about ?? '',
    action.number ?? '',
    action.wording,
    accountableWords(action),
    action.accountable?.agency ?? '',
    said(action, false),
    said(action, true),
    dueWords(action.due),
    action.due.by ?? '',
    statusWords[action.status],
    action.claimReason ?? '',
    action.strandName ?? '',
  ]);

const said = ({ leads }: OpenAction, supporting: boolean): string =>
  leads
    .filter(({ part }) => (part === 'supporting') === supporting)
    .map(({ said: words, agencySaid }) => (agencySaid && agencySaid !== words ? `${words}, ${agencySaid}` : words))
    .join('; ');
