/** What reminders need of the house they are in. */
export interface ReminderParts {
  /** 32 bytes kept outside the database. */
  secret: Buffer;
  /** Whether there is a mail server to give e-mail to; where not, pages say so. */
  sendsMail: boolean;
}
