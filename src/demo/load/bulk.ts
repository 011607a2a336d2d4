import type { Client } from 'pg';

type Row = Readonly<Record<string, unknown>>;

/** Rows are written when this many wait; larger batches were no faster and took more memory. */
const BATCH = 4000;

/**
 * Writes rows of many tables in few statements, each table after those it refers to. `COPY` is refused under row security,
 * so rows go in by `jsonb_populate_recordset`.
 *
 * @param order every table that will be written, parents first.
 */
export class BulkWriter {
  readonly written: Record<string, number> = {};
  readonly #client: Client;
  readonly #waiting: Map<string, Row[]>;
  #count = 0;

  constructor(client: Client, order: readonly string[]) {
    this.#client = client;
    this.#waiting = new Map(order.map((table) => [table, []]));
  }

  /** Keeps a row for writing. Call `settle` now and then: writing happens there. */
  add(table: string, row: Row): void {
    const rows = this.#waiting.get(table);
    if (!rows) throw new Error(`${table} is not among the tables to be written`);
    rows.push(row);
    this.#count += 1;
  }

  /** Writes what waits, when enough does (or `now`). */
  async settle(now = false): Promise<void> {
    if (this.#count === 0 || (!now && this.#count < BATCH)) return;
    for (const [table, rows] of this.#waiting) {
      if (rows.length === 0) continue;
      const columns = Object.keys(rows[0] ?? {})
        .map((name) => this.#client.escapeIdentifier(name))
        .join(', ');
      await this.#client.query(
        `insert into kith.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::kith.${table}, $1)`,
        [JSON.stringify(rows)],
      );
      this.written[table] = (this.written[table] ?? 0) + rows.length;
      rows.length = 0;
    }
    this.#count = 0;
  }
}
