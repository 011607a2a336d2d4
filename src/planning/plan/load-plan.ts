import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { PartKind, PlanColumn, PlanProse, PlanState } from '../tables.ts';

/** A plan, as far as this reader may see it. */
export interface PlanShown {
  id: string;
  kind: string;
  kindName: string;
  /** What its parts are called, outermost first. */
  partKinds: PartKind[];
  title: string;
  /** Whom or what it is about, called as this reader may know them; null for the partnership's own. */
  subject: { id: string; label: string; called: string } | null;
  state: PlanState;
  fromOn: string | null;
  untilOn: string | null;
  reviewOn: string | null;
  columns: PlanColumn[];
  legend: Partial<Record<string, string>>;
  prose: PlanProse[];
  openedAt: Date;
  endedAt: Date | null;
  endedWhy: string | null;
  /** The newest edition: what it calls itself, and of which day. */
  edition: {
    id: string;
    title: string;
    edition: string | null;
    datedOn: string | null;
    datedPrecision: 'day' | 'month' | 'year' | null;
  } | null;
  scopeId: string;
  scopeClass: string;
  /** 2 summary, 3 full, 4 manage. */
  level: 1 | 2 | 3 | 4;
}

/** The plan, or null alike when it is not there and when it is not for this reader. */
export async function loadPlan(tx: Tx, id: string): Promise<PlanShown | null> {
  const { rows } = await sql<PlanShown>`
    select p.id, p.kind, p.title, p.state, p.from_on as "fromOn", p.until_on as "untilOn", p.review_on as "reviewOn",
      p.columns, p.legend, p.prose, p.opened_at as "openedAt", p.ended_at as "endedAt", p.ended_why as "endedWhy",
      p.scope_id as "scopeId", p.scope_class as "scopeClass", my_level(p.scope_id) as level,
      k.name as "kindName", k.part_kinds as "partKinds",
      case when s.id is not null then jsonb_build_object('id', s.id, 'label', s.label,
        'called', coalesce(subject_name(s.id), s.label)) end as subject,
      (select jsonb_build_object('id', e.id, 'title', e.title, 'edition', e.edition, 'datedOn', e.dated_on,
          'datedPrecision', e.dated_precision)
        from plan_edition e where e.plan_id = p.id order by e.landed_at desc, e.id limit 1) as edition
    from plan p
      join lateral (select name, part_kinds from plan_kind k where k.code = p.kind order by k.valid_from desc limit 1) k on true
      left join subject s on s.id = p.subject_id
    where p.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}
