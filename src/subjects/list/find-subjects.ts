import { sql } from 'kysely';
import { inOrder, type ListOf, visiblePage } from '../../kernel/access/visible.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { SubjectKind } from '../tables.ts';

/** One line of the list: what decides whether to open it, as this reader may see it. */
export interface SubjectLine {
  id: string;
  kind: SubjectKind;
  label: string;
  /** A person's name for those with the right to identity, a context's name for those who see it, else null. */
  name: string | null;
  roles: string[];
  stage: string | null;
  reviewOn: string | null;
  openedAt: Date;
}

export interface SubjectFilter {
  kinds: readonly SubjectKind[];
  page: number;
  size: number;
}

/** The subjects the actor may see, newest first, and how many there are (exact up to 10,000). */
export async function findSubjects(tx: Tx, filter: SubjectFilter): Promise<{ lines: SubjectLine[]; total: number }> {
  const list: ListOf = { table: 'subject', order: 'opened_at', level: 'exists' };
  if (filter.kinds.length > 0) list.where = sql`t.kind = any (${sql.val([...filter.kinds])}::text[])`;
  const { ids, total } = await visiblePage(tx, list, filter.page, filter.size);
  const { rows } = await sql<SubjectLine>`
    select s.id, s.kind, s.label, s.opened_at as "openedAt",
      coalesce((select coalesce(p.known_as, p.given_names) || coalesce(' ' || p.family_name, '')
                  from person_identity p where p.subject_id = s.id limit 1),
               (select c.name from context c where c.subject_id = s.id limit 1)) as name,
      array(select r.role from person_role r where r.subject_id = s.id
              and (r.until_on is null or r.until_on > kith_now()::date) order by r.role) as roles,
      k.stage, k.review_on as "reviewOn"
    from ${inOrder(ids)} join subject s on s.id = f.id
      left join lateral (select stage, review_on from case_status c
                         where c.subject_id = s.id and c.until_at is null order by c.from_at desc limit 1) k on true
    order by f.n`.execute(tx);
  return { lines: rows, total };
}
