import type { Tone } from '../../kernel/ui/index.ts';
import type { ProgressState } from '../standing/progress.ts';
import type { SittingState } from '../tables.ts';

export const stateWords: Readonly<Record<SittingState, string>> = {
  open: 'Being answered',
  submitted: 'Handed in',
  authorised: 'Authorised',
  sent_back: 'Sent back',
  withdrawn: 'Withdrawn',
};

export const stateTones: Readonly<Record<SittingState, Tone>> = {
  open: 'active',
  submitted: 'soon',
  authorised: 'done',
  sent_back: 'soon',
  withdrawn: 'quiet',
};

export const progressWords: Readonly<Record<ProgressState, string>> = {
  done: 'Done',
  begun: 'Begun',
  not_begun: 'Not begun',
};

export const progressTones: Readonly<Record<ProgressState, Tone>> = {
  done: 'done',
  begun: 'active',
  not_begun: 'quiet',
};
