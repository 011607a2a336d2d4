import { sql } from 'kysely';
import { hats } from '../../kernel/access/policy.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Export, ExportRow } from './export.ts';
import { londonText } from './london-text.ts';
import { pagesOf } from './pages-of.ts';

interface ConcernRow {
  at: Date;
  id: string;
  label: string;
  status: string;
  danger: string;
  agency: string | null;
  reference: string | null;
  dueAt: Date;
  metAt: Date | null;
  said: string | null;
  subjects: { id: string | null; kind: string; named: string; label: string | null; outcome: string | null }[];
}

/** One row for each subject of each concern, since each is decided apart. */
export const concernsExport: Export = {
  code: 'concerns',
  name: 'Concerns',
  policy: hats('Those who lead the front door', 'screener', 'hub_manager'),
  columns: [
    'concern',
    'received at',
    'from',
    'their reference',
    'anyone in danger now',
    'status',
    'decision due',
    'decided at',
    'what was said',
    'subject kind',
    'subject named',
    'known to Kith as',
    'decision',
  ],
  async *rows(tx: Tx) {
    for await (const concern of concernsOf(tx)) yield* rowsOf(concern);
  },
};

function* rowsOf(concern: ConcernRow): Generator<ExportRow> {
  const own = [
    concern.label,
    londonText(concern.at),
    concern.agency ?? '',
    concern.reference ?? '',
    words(concern.danger),
    words(concern.status),
    londonText(concern.dueAt),
    londonText(concern.metAt),
    concern.said ?? '',
  ];
  for (const { id, kind, named, label, outcome } of concern.subjects) {
    const shows = id === null ? [concern.id] : [concern.id, id];
    yield { cells: [...own, words(kind), named, label ?? '', outcome ?? ''], shows };
  }
}

const words = (code: string): string => code.replaceAll('_', ' ');

/** Found by what the actor holds, so that the work does not grow with what they may not see. A name is not in it: the label is. */
const concernsOf = (tx: Tx) =>
  pagesOf(
    tx,
    (after, most) => sql<ConcernRow>`
    select t.id, t.at, t.label, t.status, t.danger_now as danger, a.name as agency, r.reference, k.due_at as "dueAt", k.met_at as "metAt",
      (select n.text from record_narrative n where n.record_id = t.record_id and n.heading is null order by n.id limit 1) as said,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', s.id, 'kind', cs.kind, 'named', cs.named, 'label', s.label, 'outcome', (
            select o.label from screening_decision d join screening_outcome o on o.code = d.outcome
            where d.concern_subject_id = cs.id and d.status = 'final' order by d.proposed_at desc, d.id limit 1)) order by cs.said_order, cs.id)
        from concern_subject cs left join subject s on s.id = cs.subject_id where cs.concern_id = t.id),
        '[{"id": null, "kind": "", "named": "", "label": null, "outcome": null}]') as subjects
    from (select c.*, c.received_at as at from concern c
          where c.scope_class = any ((select my_classes(2))::text[]) or c.scope_id = any (array(select my_scopes(2)))) t
      join record r on r.id = t.record_id join clock k on k.concern_id = t.id left join agency a on a.id = t.referrer_agency_id
    where ${after} order by t.at desc, t.id limit ${most}`,
  );
