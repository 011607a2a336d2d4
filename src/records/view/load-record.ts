import { sql } from 'kysely';
import { type EventTime, eventTimeFromColumns } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { SubjectKind } from '../../subjects/index.ts';
import type { Part, RecordKind } from '../tables.ts';

export interface Narrative {
  id: string;
  heading: string | null;
  text: string;
  inTheirOwnWords: boolean;
  isOpinion: boolean;
  writtenAt: Date;
  writtenBy: string | null;
  /** Whether the reader wrote it. */
  mine: boolean;
}

/** One subject of a record that this reader may see, with what is said of them alone. */
export interface PartShown {
  id: string;
  part: Part;
  subjectId: string;
  name: string;
  kind: SubjectKind;
  said: { text: string; own: boolean }[];
}

/** A record as this reader may see it. Others may see more of it, or less. */
export interface RecordShown {
  id: string;
  kind: RecordKind;
  title: string;
  label: string | null;
  variety: string | null;
  varietyLabel: string | null;
  when: EventTime;
  recordedAt: Date;
  recordedBy: string | null;
  agency: string | null;
  placeId: string | null;
  place: string | null;
  /** It has a place that this reader does not see: PostgreSQL then lets them change nothing of its facts. */
  placeHidden: boolean;
  placeSaid: string | null;
  placePrecision: string | null;
  source: string;
  reference: string | null;
  outcome: string | null;
  /** 2 summary, 3 full, 4 manage. */
  level: number;
  scopeId: string;
  scopeClass: string;
  narratives: Narrative[];
  parts: PartShown[];
}

type Row = Omit<RecordShown, 'when' | 'narratives' | 'parts'> & {
  whenKnown: EventTime['kind'];
  earliest: Date | null;
  latest: Date | null;
};

/** The record, or null alike when it is not there and when it is not for this reader. */
export async function loadRecord(tx: Tx, id: string): Promise<RecordShown | null> {
  const { rows } = await sql<Row>`
    select r.id, r.kind, r.title, r.label, r.variety,
      coalesce((select t.label from term t where t.vocabulary in ('incident_kind', 'census_event') and t.code = r.variety order by t.valid_from desc limit 1), r.variety) as "varietyLabel",
      r.when_known as "whenKnown", r.earliest, r.latest, r.recorded_at as "recordedAt", a.name as "recordedBy", g.name as agency,
      s.id as "placeId", r.place_id is not null and s.id is null as "placeHidden", coalesce(subject_name(s.id), s.label) as place, r.place_said as "placeSaid", r.place_precision as "placePrecision",
      coalesce((select case t.vocabulary when 'referral_source' then 'Told by: ' else '' end || t.label from term t
        where t.vocabulary in ('how_known', 'referral_source') and t.code = r.source order by t.valid_from desc, t.vocabulary limit 1), r.source) as source,
      r.reference, r.outcome, my_level(r.scope_id) as level, r.scope_id as "scopeId", r.scope_class as "scopeClass"
    from record r left join account a on a.id = r.recorded_by left join agency g on g.id = r.agency_id left join subject s on s.id = r.place_id
    where r.id = ${id}`.execute(tx);
  const row = rows[0];
  if (!row) return null;
  const { whenKnown, earliest, latest, ...record } = row;
  return {
    ...record,
    // Whose information or concern it was is told by its own page, to its own readers (domain §7.8 I27, I28).
    ...(record.kind === 'information_item' && { recordedBy: null, agency: null }),
    when: eventTimeFromColumns({ when_kind: whenKnown, when_earliest: earliest, when_latest: latest }),
    narratives: await loadNarratives(tx, id),
    parts: await loadParts(tx, id),
  };
}

/** The narrative of a record: rows only for those who see it in full. */
export async function loadNarratives(tx: Tx, recordId: string): Promise<Narrative[]> {
  const { rows } = await sql<Narrative>`
    select n.id, n.heading, n.text, n.in_their_own_words as "inTheirOwnWords", n.is_opinion as "isOpinion", n.written_at as "writtenAt",
      case when r.kind <> 'information_item' then a.name end as "writtenBy", coalesce(n.written_by = actor(), false) as mine
    from record_narrative n join record r on r.id = n.record_id left join account a on a.id = n.written_by
    where n.record_id = ${recordId} order by n.written_at, n.heading nulls first, n.id`.execute(tx);
  return rows;
}

/** Those harmed come first, and nobody else's part stands between. */
const ORDER: readonly Part[] = ['harmed', 'missing', 'present', 'named', 'not_known', 'may_have_harmed', 'place'];

async function loadParts(tx: Tx, recordId: string): Promise<PartShown[]> {
  const { rows } = await sql<PartShown>`
    select p.id, p.part, s.id as "subjectId", coalesce(subject_name(s.id), s.label) as name, s.kind,
      coalesce((select jsonb_agg(jsonb_build_object('text', d.text, 'own', d.in_their_own_words) order by d.in_their_own_words, d.written_at, d.id)
                from record_said d where d.record_id = p.record_id and d.subject_id = p.subject_id), '[]') as said
    from record_subject p join subject s on s.id = p.subject_id where p.record_id = ${recordId} order by name, p.id`.execute(
    tx,
  );
  return rows.toSorted((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part));
}

/** How a record was before a change, with why it changed. */
export interface RecordBefore {
  changedAt: Date;
  changedBy: string | null;
  reason: string;
  /** What was there, in the words of the page. */
  was: string;
}

/** What a record said before each change, newest first, as far as this reader may see. */
export async function recordHistory(tx: Tx, recordId: string): Promise<RecordBefore[]> {
  const { rows } = await sql<RecordBefore>`
    select h.changed_at as "changedAt", a.name as "changedBy", h.reason, h.was from (
      select changed_at, changed_by, reason, history_id,
        concat_ws('. ', was->>'title', was->>'place_said', was->>'reference', was->>'outcome',
          case was->>'when_known' when 'not_known' then 'Time not known' end) as was
      from record_history where row_id = ${recordId}
      union all
      select changed_at, changed_by, reason, history_id, was->>'text' from record_narrative_history
      where row_id in (select id from record_narrative where record_id = ${recordId})) h
    left join account a on a.id = h.changed_by
    order by h.changed_at desc, h.history_id`.execute(tx);
  return rows;
}
