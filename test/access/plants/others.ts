import { textOf } from '../world/rows.ts';
import type { Viewer } from '../world/sight.ts';
import type { Row } from '../world/tables.ts';

/** How a table that no scope guards is planted with rows a viewer may not see. */
export type Other =
  | { hidden(row: Row, viewer: Viewer, scopeOf: (id: string) => string | null): boolean }
  /** Never planted, and why. */
  | { never: string };

const ofAnother = { hidden: (row: Row, viewer: Viewer) => row.account_id !== viewer.id };
const noPart = (row: Row, viewer: Viewer, ...columns: string[]): boolean =>
  columns.every((column) => !viewer.parties.has(textOf(row, column)));

/** Every unguarded table that holds anything about anyone. The directory and the vocabularies are known to all. */
export const others: Record<string, Other> = {
  scope: { never: 'planted with what lies under it' },
  grant_: {
    hidden: (row, viewer) =>
      noPart(row, viewer, 'party_id', 'given_by', 'ended_by') && !viewer.oversees(textOf(row, 'scope_id')),
  },
  class_grant: { never: 'whoever manages one record of a class is told who holds the class' },
  conflict_of_interest: {
    hidden: (row, viewer) => noPart(row, viewer, 'account_id') && !viewer.oversees(textOf(row, 'scope_id')),
  },
  restriction: {
    hidden: (row, viewer) =>
      noPart(row, viewer, 'custodian_id', 'deputy_id', 'asked_by', 'agreed_by') &&
      viewer.level(textOf(row, 'scope_id')) === 0,
  },
  break_glass: {
    hidden: (row, viewer) =>
      noPart(row, viewer, 'account_id', 'manager_id') && !viewer.roles.has('data_protection_officer'),
  },
  audit_event: {
    hidden: (row, viewer, scopeOf) => {
      const ids = [textOf(row, 'about'), ...(Array.isArray(row.seen) ? row.seen.map(String) : [])].filter(Boolean);
      return noPart(row, viewer, 'actor_id') && ids.every((id) => !viewer.oversees(scopeOf(id) ?? ''));
    },
  },
  audit_look: { hidden: (row, viewer, scopeOf) => !viewer.oversees(scopeOf(textOf(row, 'looked_id')) ?? '') },
  restriction_review: {
    hidden: (row, viewer, scopeOf) =>
      noPart(row, viewer, 'reviewed_by') && viewer.level(scopeOf(textOf(row, 'restriction_id')) ?? '') === 0,
  },
  declared_family: ofAnother,
  hidden_check: { never: 'ids of what a job has compared, read by that job alone' },
  import_run: {
    hidden: (row, viewer) =>
      noPart(row, viewer, 'asked_by', 'importer_id') &&
      !viewer.roles.has('importer') &&
      !viewer.roles.has('administrator'),
  },
  import_reject: { hidden: (_, viewer) => !viewer.roles.has('importer') },
  import_piece: { hidden: () => true },
  import_key: { hidden: (row, viewer) => noPart(row, viewer, 'importer_id') },
  migration: { never: 'names of migrations' },
  draft: ofAnother,
  answered_once: ofAnother,
  parked_post: ofAnother,
  session: ofAnother,
  outgoing_mail: { hidden: (row, viewer) => noPart(row, viewer, 'to_id') },
  action_link: {
    hidden: (row, viewer, scopeOf) =>
      noPart(row, viewer, 'account_id') && viewer.level(scopeOf(textOf(row, 'action_id')) ?? '') < 2,
  },
  rate_strike: { hidden: (row, viewer) => !textOf(row, 'key').includes(viewer.id) },
  account_secret: { never: 'one row an account, and the directory shows every account' },
  audit_batch: { never: 'digests, written by the sealer' },
  audit_seal: { never: 'digests, written by the sealer' },
  glass_manager: { never: 'who reviews broken glass is known to everyone signed in' },
};

/** Whether an unguarded table is one that hidden rows are planted in. */
export const isPlanted = (table: string): boolean => {
  const other = others[table];
  return other !== undefined && 'hidden' in other;
};
