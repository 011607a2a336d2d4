import { sql } from 'kysely';
import { isCivilDate, sayDate } from '../../../kernel/clock/index.ts';
import type { Tx } from '../../../kernel/db/schema.ts';
import { factsOf, sexOf, upnOf } from '../../landing/cin/facts-of.ts';
import type { CinChild } from '../../reading/cin/child.ts';
import { type Side, sideBySide } from './side-by-side.ts';

interface KnownSide {
  upn: string | null;
  born: string | null;
  sex: string | null;
  formerUpns: string[];
  facts: { field: string; said: string }[];
  referrals: string[];
}

/**
 * A child of a census beside the child Kith holds, as this reader may see them: without the right to identity that side
 * says nothing of names, numbers or birthdays. `subjectId` null: there is nobody to set beside.
 */
export async function childSides(tx: Tx, child: CinChild, subjectId: string | null): Promise<Side[]> {
  const here = subjectId === null ? null : await knownSide(tx, subjectId);
  const labels = await termLabels(tx);
  const told = new Map(
    factsOf(child).map(({ field, known, answer }) => [
      field,
      known === 'known'
        ? [answer].flat().map((code) => labels.get(`${field}/${code}`) ?? String(code))
        : [noAnswer[known]],
    ]),
  );
  const fact = (field: 'ethnicity' | 'disability'): [string | null, string | null] => [
    told.get(field)?.join(', ') ?? null,
    here?.facts
      .filter((one) => one.field === field)
      .map(({ said }) => said)
      .join('; ') || null,
  ];
  return sideBySide([
    ['The authority’s own identifier', child.laChildId, null],
    ['Pupil number', upnOf(child.upn), here?.upn ?? null],
    ['Earlier pupil number', upnOf(child.formerUpn), here?.formerUpns.join(', ') || null],
    ['Born', dayWords(child.birthDate), dayWords(here?.born ?? null)],
    ['Sex', sexOf(child.gender), here?.sex ?? null],
    ['Ethnicity', ...fact('ethnicity')],
    ['Disability', ...fact('disability')],
    [
      'Referrals',
      child.referrals.map(({ referred }) => dayWords(referred)).join(', ') || null,
      here?.referrals.map(dayWords).join(', ') || null,
    ],
  ]);
}

const noAnswer = { declined: 'Asked, and preferred not to say', not_asked: 'Not asked' } as const;

const dayWords = (on: string | null): string | null => (on === null ? null : isCivilDate(on) ? sayDate(on) : on);

async function knownSide(tx: Tx, subjectId: string): Promise<KnownSide | null> {
  const { rows } = await sql<KnownSide>`
    select i.upn, i.birth_date as born, i.sex,
      array(select a.name from alias a where a.subject_id = s.id and a.kind = 'former UPN' order by a.name) as "formerUpns",
      coalesce((
        select jsonb_agg(jsonb_build_object('field', f.field, 'said', case f.known
            when 'known' then (select string_agg(coalesce(t.label, v.code), ', ' order by v.code)
              from jsonb_array_elements_text(case jsonb_typeof(f.answer) when 'array' then f.answer else jsonb_build_array(f.answer) end) as v (code)
                left join lateral (select label from term t where t.vocabulary = f.field and t.code = v.code order by t.valid_from desc limit 1) t on true)
            when 'declined' then 'Asked, and preferred not to say' when 'not_known' then 'Not known' else 'Not asked' end)
          order by f.recorded_at, f.id)
        from fact f where f.subject_id = s.id and f.ended_at is null and f.field in ('ethnicity', 'disability')), '[]') as facts,
      array(select r.detail ->> 'on' from record_subject p join record r on r.id = p.record_id
            where p.subject_id = s.id and r.kind = 'census_event' and r.variety = 'referral' order by r.sort_at, r.id) as referrals
    from subject s left join lateral (select * from person_identity p where p.subject_id = s.id order by p.id limit 1) i on true
    where s.id = ${subjectId}`.execute(tx);
  return rows[0] ?? null;
}

async function termLabels(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; label: string }>`
    select vocabulary || '/' || code as key, label from term where vocabulary in ('ethnicity', 'disability') order by valid_from`.execute(
    tx,
  );
  return new Map(rows.map(({ key, label }) => [key, label]));
}
