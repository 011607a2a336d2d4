import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import { type Definition, definitionShape } from '../definition/definition.ts';
import type { SittingState } from '../tables.ts';
import { type Decision, decisionShape } from './decision.ts';

/** One asking, as far as this reader may see. */
export interface SittingShown {
  id: string;
  title: string;
  state: SittingState;
  scopeId: string;
  scopeClass: string;
  /** 2 summary: that it is there and how far it has got; 3 full: what was answered. */
  level: number;
  instrumentId: string;
  instrument: string;
  versionId: string;
  version: number;
  definition: Definition;
  /** A published version later than the one that asks; null when there is none. */
  newer: { id: string; number: number } | null;
  subject: { id: string; label: string; name: string | null } | null;
  agreedIn: { id: string; title: string } | null;
  revealedAt: Date | null;
  followsId: string | null;
  openedAt: Date;
  openedBy: string | null;
  openedByName: string | null;
  submittedAt: Date | null;
  submittedBy: string | null;
  submittedByName: string | null;
  authorisedAt: Date | null;
  authorisedByName: string | null;
  decision: Decision | null;
  sentBackWhy: string | null;
}

/** The sitting; null alike when it is not there and when it is not for this reader. */
export async function loadSitting(tx: Tx, id: string): Promise<SittingShown | null> {
  const { rows } = await sql<
    Omit<SittingShown, 'definition' | 'decision'> & { definition: unknown; decision: unknown }
  >`
    select t.id, t.title, t.state, t.scope_id as "scopeId", t.scope_class as "scopeClass", my_level(t.scope_id) as level,
      i.id as "instrumentId", i.name as instrument, v.id as "versionId", v.number as version, v.definition,
      (select jsonb_build_object('id', n.id, 'number', n.number) from instrument_version n
        where n.instrument_id = i.id and n.state = 'published' and n.number > v.number order by n.number desc, n.id limit 1) as newer,
      (select jsonb_build_object('id', s.id, 'label', s.label, 'name', subject_name(s.id)) from subject s where s.id = t.subject_id) as subject,
      (select jsonb_build_object('id', w.id, 'title', w.title) from sitting w where w.id = t.agreed_in_id) as "agreedIn",
      t.revealed_at as "revealedAt", t.follows_id as "followsId",
      t.opened_at as "openedAt", t.opened_by as "openedBy", o.name as "openedByName",
      t.submitted_at as "submittedAt", t.submitted_by as "submittedBy", b.name as "submittedByName",
      t.authorised_at as "authorisedAt", a.name as "authorisedByName",
      case when my_level(t.scope_id) >= 3 then t.decision end as decision, t.sent_back_why as "sentBackWhy"
    from sitting t
      join instrument_version v on v.id = t.version_id
      join instrument i on i.id = v.instrument_id
      left join account o on o.id = t.opened_by left join account b on b.id = t.submitted_by left join account a on a.id = t.authorised_by
    where t.id = ${id}`.execute(tx);
  const row = rows[0];
  if (!row) return null;
  return {
    ...row,
    definition: definitionShape.parse(row.definition),
    decision: row.decision === null ? null : decisionShape.parse(row.decision),
  };
}

/**
 * Until this transaction ends the sitting stays in its state, though others may answer beside; null when it is not there to
 * be written in.
 */
export async function holdSitting(tx: Tx, id: string): Promise<SittingState | null> {
  const { rows } = await sql<{ state: SittingState }>`select state from sitting where id = ${id} for share`.execute(tx);
  return rows[0]?.state ?? null;
}
