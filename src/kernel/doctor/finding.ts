/** What one check found. `note` is worth knowing but stops nothing. */
export type Finding = {
  check: string;
  status: 'good' | 'note' | 'wrong';
  /** A sentence, in plain words. */
  says: string;
  /** What to do, when it is not good. */
  todo?: string;
};

/** The three ways a check can end. `check` names what was looked at. */
export const good = (check: string, says: string): Finding => ({ check, status: 'good', says });

/** Worth knowing; Kith runs all the same. */
export const note = (check: string, says: string, todo: string): Finding => ({ check, status: 'note', says, todo });

/** Has to be put right before Kith is relied on. */
export const wrong = (check: string, says: string, todo: string): Finding => ({ check, status: 'wrong', says, todo });
