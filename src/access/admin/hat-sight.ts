import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/** What a hat shows whoever wears it, class by class. */
export interface HatSight {
  code: string;
  name: string;
  about: string;
  mayBreakGlass: boolean;
  wearers: number;
  sees: { recordClass: string; className: string; level: 1 | 2 | 3 | 4; identity: boolean }[];
}

interface Row extends Omit<HatSight, 'sees'> {
  recordClass: string | null;
  className: string | null;
  level: 1 | 2 | 3 | 4 | null;
  identity: boolean | null;
}

/** What every hat may see, for administrators, the data protection officer and auditors; empty for anyone else. */
export async function hatSight(tx: Tx): Promise<HatSight[]> {
  const { rows } = await sql<Row>`
    select role_code as code, role_name as name, about, may_break_glass as "mayBreakGlass", wearers, class as "recordClass",
      class_name as "className", level, identity from hat_sight()`.execute(tx);
  const hats = new Map<string, HatSight>();
  for (const { recordClass, className, level, identity, ...hat } of rows) {
    const known = hats.get(hat.code) ?? { ...hat, sees: [] };
    if (recordClass && className && level)
      known.sees.push({ recordClass, className, level, identity: identity ?? false });
    hats.set(hat.code, known);
  }
  return [...hats.values()];
}
