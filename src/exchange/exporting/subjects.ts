import { sql } from 'kysely';
import { hats } from '../../kernel/access/policy.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Export } from './export.ts';
import { londonText } from './london-text.ts';
import { pagesOf } from './pages-of.ts';

interface SubjectRow {
  at: Date;
  id: string;
  label: string;
  kind: string;
  name: string | null;
  roles: string[];
  stage: string | null;
  reviewOn: string | null;
  ward: string | null;
}

/** People and places, one row each: a name for those with the right to it, the label for everyone else. */
export const subjectsExport: Export = {
  code: 'subjects',
  name: 'People and places',
  policy: hats('Those who lead the front door and contextual work', 'screener', 'hub_manager', 'exploitation_lead'),
  columns: ['label', 'kind', 'name', 'held as', 'stage', 'next review', 'ward', 'opened at'],
  async *rows(tx: Tx) {
    for await (const row of subjectsOf(tx)) {
      const { label, kind, name, roles, stage, reviewOn, ward } = row;
      const heldAs = roles.map(words).join('; ');
      yield {
        cells: [
          label,
          words(kind),
          name ?? '',
          heldAs,
          stage ? words(stage) : '',
          reviewOn ?? '',
          ward ?? '',
          londonText(row.at),
        ],
        shows: [row.id],
      };
    }
  },
};

const words = (code: string): string => code.replaceAll('_', ' ');

const subjectsOf = (tx: Tx) =>
  pagesOf(
    tx,
    (after, most) => sql<SubjectRow>`
    select t.id, t.at, t.label, t.kind, subject_name(t.id) as name,
      array(select r.role from person_role r where r.subject_id = t.id and r.from_on <= kith_now()::date
            and (r.until_on is null or r.until_on > kith_now()::date) order by r.role) as roles,
      c.stage, c.review_on as "reviewOn",
      (select w.ward_code from whereabouts w where w.subject_id = t.id and w.until_on is null order by w.from_on desc, w.id limit 1) as ward
    from (select s.*, s.opened_at as at from subject s
          where s.scope_class = any ((select my_classes(1))::text[]) or s.scope_id = any (array(select my_scopes(1)))) t
      left join lateral (select stage, review_on from case_status k where k.subject_id = t.id and k.until_at is null
                         order by k.from_at desc, k.id limit 1) c on true
    where ${after} order by t.at desc, t.id limit ${most}`,
  );
