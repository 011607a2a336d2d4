interface OutgoingMailTable {
  id: string;
  to_id: string;
  kind: string;
  subject: string;
  body_sealed: Buffer | null;
  asked_at: Date;
  until_at: Date;
  next_try_at: Date;
  tried: number;
  sent_at: Date | null;
  gave_up_at: Date | null;
  last_error: string | null;
}

declare module '../db/schema.ts' {
  interface Schema {
    outgoing_mail: OutgoingMailTable;
  }
}

export type { OutgoingMailTable };
