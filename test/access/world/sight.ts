import { type Rows, textOf } from './rows.ts';
import type { Row, Table } from './tables.ts';

/**
 * Who may see what, written from the design and from what each migration declares, never from the policies: the policies
 * are held to it, and it says which things may be planted as hidden.
 */
export interface Viewer {
  id: string;
  /** Themselves and every party they belong to today: team, agency, role. */
  parties: ReadonlySet<string>;
  roles: ReadonlySet<string>;
  /** 0 for nothing, then exists, summary, full, manage. */
  level(scope: string): number;
  identity(scope: string): boolean;
  /** Manages it, or is a data protection officer or auditor who may know of it (domain §7.8 I25). */
  oversees(scope: string): boolean;
  /** The same, for a scope of a class that nobody was granted by itself. */
  ofClass(code: string | undefined): { level: number; identity: boolean; oversees: boolean };
}

const RANK = { exists: 1, summary: 2, full: 3, manage: 4 } as const;

/** Begun and not ended, at `now` (an ISO instant). */
const live = (row: Row, now: string): boolean =>
  Date.parse(textOf(row, 'from_at')) <= Date.parse(now) &&
  (row.until_at === null || row.until_at === undefined || Date.parse(textOf(row, 'until_at')) > Date.parse(now));

/** What an account may see in a world of rows at a moment. */
export function viewerOf(rows: Rows, account: string, now: string): Viewer {
  const all = (table: string): Row[] => rows.get(table) ?? [];
  const open = all('account').some((row) => row.id === account && !row.closed_at);
  const parties = new Set(
    open
      ? [
          account,
          ...all('membership')
            .filter((row) => row.account_id === account && live(row, now))
            .map((row) => textOf(row, 'party_id')),
        ]
      : [],
  );
  const roles = new Set(
    all('role_')
      .filter((row) => parties.has(textOf(row, 'id')))
      .map((row) => textOf(row, 'code')),
  );
  const mine = (row: Row): boolean => parties.has(textOf(row, 'party_id')) && live(row, now);
  const grants = all('grant_').filter(mine);
  const classes = all('class_grant').filter(mine);
  const barred = new Set(
    all('conflict_of_interest')
      .filter((row) => row.account_id === account && live(row, now))
      .map((row) => textOf(row, 'scope_id')),
  );
  const classOf = (scope: string): string =>
    textOf(
      all('scope').find((row) => row.id === scope),
      'class',
    );
  // Everyone with a live account may read what is published.
  const published = (code: string): number => (open && code === 'open' ? RANK.summary : 0);
  const mayOversee = (level: number): boolean =>
    level === RANK.manage || (level > 0 && (roles.has('data_protection_officer') || roles.has('auditor')));
  const judge = (code: string, held: readonly Row[]) => {
    const holding = [...held, ...classes.filter((row) => row.class === code)];
    const level = Math.max(published(code), ...holding.map((row) => Number(row.level)));
    return { level, identity: holding.some((row) => row.identity === true), oversees: mayOversee(level) };
  };
  const of = (scope: string) =>
    barred.has(scope)
      ? { level: 0, identity: false, oversees: false }
      : judge(
          classOf(scope),
          grants.filter((row) => row.scope_id === scope),
        );
  return {
    id: account,
    parties,
    roles,
    level: (scope) => of(scope).level,
    identity: (scope) => of(scope).identity,
    oversees: (scope) => of(scope).oversees,
    ofClass: (code) => judge(code ?? '', []),
  };
}

/** Levels that a room sets row by row, below what its table says (domain: some facts are for everyone who works with someone). */
const ROW_LEVEL: Record<string, (row: Row) => keyof typeof RANK> = {
  fact: (row) => (row.sees === 'summary' ? 'summary' : 'full'),
};

/**
 * Whether a viewer may see a row of a guarded table.
 *
 * @param find the row of a table with an id, for parents that must be seen too.
 */
export function maySee(
  viewer: Viewer,
  tables: Map<string, Table>,
  table: Table,
  row: Row,
  find: (table: string, id: string) => Row | undefined,
): boolean {
  const guard = table.guard;
  if (!guard) throw new Error(`${table.name} is not guarded`);
  const scope = textOf(row, 'scope_id');
  const sees = table.historyOf ? guard.sees : (ROW_LEVEL[table.name]?.(row) ?? guard.sees);
  const within = sees === 'identity' ? viewer.identity(scope) : viewer.level(scope) >= RANK[sees];
  if (!within || table.historyOf) return within;
  return guard.showsWith.every((column) => {
    const id = textOf(row, column);
    const parent = guard.parents[column] ?? '';
    const found = id ? find(parent, id) : undefined;
    const parentTable = tables.get(parent);
    return (
      !id || (found !== undefined && parentTable !== undefined && maySee(viewer, tables, parentTable, found, find))
    );
  });
}
