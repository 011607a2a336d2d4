interface ActionLinkTable {
  id: string;
  token_hash: Buffer;
  account_id: string;
  action_id: string;
  reference: string;
  made_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

declare module '../../kernel/db/schema.ts' {
  interface Schema {
    action_link: ActionLinkTable;
  }
}

export type { ActionLinkTable };
