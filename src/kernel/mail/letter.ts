/** An e-mail: plain text, to one person. It holds a verb, a reference and a day, and nothing personal. */
export interface Letter {
  /** A UUID: the same letter sent again carries it again, so that a mail server can tell. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** Sends letters: over SMTP, or into a test's hands. */
export interface Mail {
  /** Sends one letter. Throws `NotSent` when it was not taken. */
  send(letter: Letter): Promise<void>;
}

/** A letter was not taken. Its code is safe to keep: it quotes nobody's address and no server's words. */
export class NotSent extends Error {
  readonly code: string;
  /** Whether it is this letter that was refused; false when no letter would have been taken now. */
  readonly ofThisLetter: boolean;
  constructor(code: string, ofThisLetter: boolean) {
    super(`not sent: ${code}`);
    this.code = code;
    this.ofThisLetter = ofThisLetter;
  }
}
