import { sql } from 'kysely';
import { visiblePage } from '../../../kernel/access/visible.ts';
import type { Tx } from '../../../kernel/db/schema.ts';
import type { Correction } from '../../../planning/index.ts';
import { choiceOf } from '../read-panel.ts';

/** A board or panel that a paper may be of. */
export interface BodyToFill {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly scopeId: string;
  readonly scopeClass: string;
  readonly withoutNames: boolean;
  readonly workplan: { readonly id: string; readonly title: string; readonly scopeClass: string } | null;
}

/** Boards and panels that whoever brings a paper in may write for, by name. */
export async function bodiesToFill(tx: Tx): Promise<BodyToFill[]> {
  const { ids } = await visiblePage(
    tx,
    { table: 'body', order: 'opened_at', level: 'manage', where: sql`t.closed_at is null` },
    1,
    200,
  );
  const { rows } = await sql<BodyToFill>`
    select b.id, b.name, b.kind, b.scope_id as "scopeId", b.scope_class as "scopeClass", b.without_names as "withoutNames",
      case when p.id is not null then jsonb_build_object('id', p.id, 'title', p.title, 'scopeClass', p.scope_class) end as workplan
    from body b left join plan p on p.id = b.workplan_id
    where b.id = any (${sql.val(ids)}::uuid[]) order by b.name, b.id`.execute(tx);
  return rows;
}

/** The body a paper is of: the one a person said, else the one whose name its title holds, else the only one there is. */
export function bodyOf(
  bodies: readonly BodyToFill[],
  title: string,
  corrections: readonly Correction[],
): BodyToFill | null {
  const said = choiceOf(corrections, 'body', 'paper');
  if (said !== undefined) return bodies.find(({ id }) => id === said) ?? null;
  const named = bodies.filter(({ name }) => title.toLowerCase().includes(name.toLowerCase()));
  const [only] = named.length > 0 ? named : bodies;
  return (named.length > 0 ? named : bodies).length === 1 ? (only ?? null) : null;
}
