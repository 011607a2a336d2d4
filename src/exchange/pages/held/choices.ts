import type { HeldWhy } from '../../landing/landed.ts';

export type Decision = 'same' | 'different' | 'used' | 'left';

/** What may be decided of a row, by why it waits. "Later" is to leave the page. */
export const choicesFor: Record<HeldWhy, readonly { value: Decision; text: string; hint: string }[]> = {
  'may be known': [
    { value: 'same', text: 'The same person', hint: 'What the file says is added to the record Kith holds.' },
    { value: 'different', text: 'A different person', hint: 'A new record is opened for the child in the file.' },
  ],
  'read since': [
    { value: 'used', text: 'Use the correction', hint: 'The concern changes, and its history keeps what it said.' },
    { value: 'left', text: 'Leave it as it was read', hint: 'The correction is kept here and nowhere else.' },
  ],
  'for its keepers': [
    { value: 'used', text: 'Bring the record up to date', hint: 'What the file says is added to it.' },
    { value: 'left', text: 'Leave the record as it is', hint: 'What the file says is kept here and nowhere else.' },
  ],
  'twice in the file': [
    { value: 'left', text: 'Leave it out', hint: 'Ask whoever made the file which of the two is right.' },
  ],
};

/** Why a row waits, in words. */
export const whyWords: Record<HeldWhy, { short: string; long: string }> = {
  'may be known': {
    short: 'May be somebody Kith knows',
    long: 'A pupil number in the file belongs to somebody Kith knows under another key. Nothing of the file’s row is in any record until somebody has decided.',
  },
  'read since': {
    short: 'Corrected after it was read',
    long: 'The reporter has sent a correction of a concern that somebody had already read.',
  },
  'for its keepers': {
    short: 'News for those who keep this record',
    long: 'A file says something new about a record that its importer may not see. Only those who may see the record are shown this.',
  },
  'twice in the file': {
    short: 'Twice in one file',
    long: 'One file has this identifier twice, for rows that differ. The first was taken in; this is the other.',
  },
};
