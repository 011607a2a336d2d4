import { idOf } from '../../support/world.ts';
import type { Plant } from '../plants/plant.ts';
import { naughty } from '../plants/recipe.ts';
import type { BaseWorld } from '../world/base-world.ts';
import { textOf } from '../world/rows.ts';
import { maySee, type Viewer } from '../world/sight.ts';
import type { Json, Row } from '../world/tables.ts';
import type { Dice } from './dice.ts';
import { type Offered, type OfferedForm, offeredBy } from './harvest.ts';
import type { Source } from './sample.ts';

/** Whose id a request types: of something its viewer sees, of something they do not, of something planted, of nothing. */
export type How = 'seen' | 'unseen' | 'planted' | 'absent';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const WORDS = [
  'Amina',
  'Yusuf',
  'Jamie Carter',
  'Plover',
  'H801200001001',
  'REF/2026/0042',
  'Amna',
  'K11-7QX',
  '2026-02-14',
  '01632 960000',
];

/** All that a trace may type: the world's ids and words, the planted ones, and what answers have offered so far. */
export class Known implements Source {
  private readonly seen = new Map<string, Row[]>();
  private readonly unseen = new Map<string, Row[]>();
  readonly offered: Offered = { links: [], forms: [] };
  readonly world: BaseWorld;
  readonly viewer: Viewer;
  private readonly plants: readonly Plant[];
  private readonly strings: string[];
  how: How = 'seen';

  constructor(world: BaseWorld, viewer: Viewer, plants: readonly Plant[]) {
    this.world = world;
    this.viewer = viewer;
    this.plants = plants;
    const find = (table: string, id: string): Row | undefined => world.rows.get(table)?.find((row) => row.id === id);
    for (const table of world.tables.values()) {
      const rows = world.rows.get(table.name) ?? [];
      const may = (row: Row): boolean => !table.guard || maySee(viewer, world.tables, table, row, find);
      this.seen.set(table.name, rows.filter(may));
      this.unseen.set(
        table.name,
        rows.filter((row) => !may(row)),
      );
    }
    const planted = plants.flatMap((plant) =>
      ['person_identity', 'context', 'alias', 'name_token', 'record'].flatMap((name) =>
        (plant.rows.get(name) ?? []).flatMap((row) =>
          ['given_names', 'family_name', 'upn', 'name', 'token', 'reference', 'title'].map((column) =>
            textOf(row, column),
          ),
        ),
      ),
    );
    this.strings = [...WORDS, ...planted.filter(Boolean)];
  }

  /** The n-th row of a table, of the sort asked for; of another sort when there is none of it. */
  row(table: string, how: How, n: number): Row | undefined {
    const planted = this.plants
      .flatMap((plant) => plant.rows.get(table) ?? [])
      .filter((found) => table !== 'scope' || this.isHiddenScope(found));
    const some = { seen: this.seen.get(table), unseen: this.unseen.get(table), planted, absent: undefined }[how] ?? [];
    const any = this.world.rows.get(table) ?? [];
    const found = some[n % Math.max(1, some.length)] ?? any[n % Math.max(1, any.length)];
    return how === 'absent' && found ? absent(found, n) : found;
  }

  /**
   * Of a class that the viewer holds a scope is theirs to know of, unless they are kept out of it: only what lies in it above their
   * level is hidden, so the scope itself is not asked for.
   */
  private isHiddenScope(scope: Row): boolean {
    const keptOut = this.plants.some((plant) =>
      (plant.rows.get('conflict_of_interest') ?? []).some((row) => row.scope_id === scope.id),
    );
    return keptOut || this.viewer.ofClass(textOf(scope, 'class')).level === 0;
  }

  /** An id of any table, of the sort the request is about. */
  id(dice: Dice): string {
    const table =
      dice.one(['subject', 'record', 'concern', 'account', 'grant_', 'team', 'agency', 'link']) ?? 'subject';
    return this.of(table, dice);
  }

  of(table: string, dice: Dice): string {
    return textOf(this.row(table, dice.percent(70) ? 'seen' : this.how, dice.below(1000)), 'id');
  }

  word(dice: Dice): string {
    if (dice.percent(25)) return dice.one([...naughty, '\u0000', 'é'.repeat(3000)]) ?? '';
    return dice.one(this.strings) ?? '';
  }

  /** Takes in what an answer offers, for later steps to follow. */
  heard(body: string): void {
    const { links, forms } = offeredBy(body);
    this.offered.links.push(...links.filter((link) => !this.offered.links.includes(link)));
    // A page asked for again offers its form anew, with a once-only key of its own.
    const key = (form: OfferedForm): string =>
      `${form.method} ${form.action} ${form.fields.map((field) => field.name).join()}`;
    const again = new Set(forms.map(key));
    const kept = this.offered.forms.filter((form) => !again.has(key(form)));
    this.offered.forms.splice(0, this.offered.forms.length, ...kept, ...forms);
  }
}

const absent = (row: Row, n: number): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]: [string, Json]) => [
      column,
      typeof value === 'string' && UUID.test(value) ? idOf('absent', String(n), value) : value,
    ]),
  );
