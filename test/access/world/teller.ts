import type { FreshDatabase } from '../../support/fresh-database.ts';
import { idOf } from '../../support/world.ts';
import { fill } from './fill.ts';
import { colleague } from './organisation.ts';
import { putRows, textOf } from './rows.ts';
import type { Row, Table } from './tables.ts';

const SECOND = /second|agreed|deputy|review|manager|given|named_by/;

/** Tells a world row by row: each row goes under the scope being told of, and points at what was told last unless it says. */
export class Teller {
  private readonly last = new Map<string, string>();
  private readonly count = new Map<string, number>();
  private scope = { scope_id: '', scope_class: '' };
  private readonly fresh: FreshDatabase;
  readonly tables: Map<string, Table>;

  constructor(fresh: FreshDatabase, tables: Map<string, Table>, defaults: Record<string, string>) {
    this.fresh = fresh;
    this.tables = tables;
    for (const [table, id] of Object.entries(defaults)) this.last.set(table, id);
  }

  /** Opens a scope; what is told next lies under it. */
  async under(name: string, scopeClass: string): Promise<string> {
    const id = idOf('scope', name);
    await this.put('scope', { id, class: scopeClass, opened_at: '2025-11-03T09:00:00Z' });
    this.back(id, scopeClass);
    return id;
  }

  /** Goes back to a scope opened before. */
  back(id: string, scopeClass: string): void {
    this.scope = { scope_id: id, scope_class: scopeClass };
    this.last.set('scope', id);
  }

  /** The id of what was told last of a table. */
  latest(name: string): string {
    return this.last.get(name) ?? '';
  }

  /** What is told next points at this row of a table. */
  point(name: string, id: string): void {
    this.last.set(name, id);
  }

  /** The id the next row of a table will have, for two rows that point at each other. */
  nextId(name: string): string {
    return idOf(name, `base ${(this.count.get(name) ?? 0) + 1}`);
  }

  /** Tells several rows in one transaction: neither of two that need each other is there without the other. */
  async together<T>(tell: () => Promise<T>): Promise<T> {
    await this.fresh.arrange('begin');
    const told = await tell();
    await this.fresh.arrange('commit');
    return told;
  }

  /** Puts one row in and returns its id. */
  async put(name: string, given: Row = {}): Promise<string> {
    const table = this.tables.get(name);
    if (!table) throw new Error(`There is no table ${name}`);
    for (const column of Object.keys(given)) {
      if (!table.columns.some((known) => known.name === column)) throw new Error(`${name} has no column ${column}`);
    }
    const number = (this.count.get(name) ?? 0) + 1;
    this.count.set(name, number);
    const placed = table.guard ? { ...this.scope, ...given } : given;
    const row = fill(table, `base ${number}`, placed, (parent, column) =>
      // A second pair of eyes is never the first one's.
      parent === 'account' && SECOND.test(column)
        ? colleague.second
        : (this.last.get(parent) ?? idOf(parent, 'nothing')),
    );
    await putRows(this.fresh, this.tables, new Map([[name, [row]]]));
    const id = textOf(row, table.historyOf ? 'history_id' : 'id');
    if (id) this.last.set(name, id);
    return id;
  }

  /** Puts a row into a table that no story tells, and first into those it must point at. */
  async atLeastOne(name: string, given: Row = {}): Promise<void> {
    const table = this.tables.get(name);
    if (!table || this.last.has(name)) return;
    for (const [column, parent] of Object.entries(table.keys)) {
      const required = table.columns.some((known) => known.name === column && known.required);
      if (required && !(column in given)) await this.atLeastOne(parent);
    }
    await this.put(name, given);
  }
}
