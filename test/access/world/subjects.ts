import { nameTokens } from '../../../src/subjects/index.ts';
import { colleague } from './organisation.ts';
import type { Teller } from './teller.ts';

/** A person as a base world tells them, with everything a room may hold of one. */
export interface ToldPerson {
  name: string;
  role: 'child' | 'young_adult' | 'person_of_concern';
  scopeClass?: string;
  openedAt: string;
  upn?: string;
  safeAddress?: boolean;
}

async function tokens(teller: Teller, table: 'name_token' | 'context_token', subject: string, name: string) {
  for (const { kind, token } of nameTokens(name)) await teller.put(table, { subject_id: subject, kind, token });
}

async function case_(teller: Teller, stage: string, at: string) {
  await teller.put('case_status', {
    stage,
    from_at: at,
    owner_id: colleague.writer,
    review_on: '2026-03-16',
    rationale: 'So that someone leads.',
  });
  await teller.put('flag', {
    kind: 'criminal_exploitation_concern',
    note: 'Seen with new phones.',
    source: 'School',
    review_on: '2026-04-01',
    expires_on: '2026-06-01',
  });
  await teller.put('fact', { field: 'strength', answer: 'Football', known: 'known', source: 'Said by them' });
  await teller.put('fact', { field: 'school', known: 'not_known' });
  await teller.put('warning_note', { note: 'Visit in pairs.', disclosed: false, review_on: '2026-03-18' });
  await teller.put('warning_note', { note: 'Ring before you visit.', disclosed: true, review_on: '2026-03-20' });
  await teller.put('warning_review', {
    step: 'keep',
    rationale: 'Still so.',
    proposed_by: colleague.writer,
    status: 'waiting',
  });
}

/** Tells a person under a scope of their own and returns who and under what. */
export async function tellPerson(teller: Teller, told: ToldPerson): Promise<{ id: string; scope: string }> {
  const scopeClass = told.scopeClass ?? (told.role === 'person_of_concern' ? 'adult' : 'child');
  const scope = await teller.under(told.name, scopeClass);
  const id = await teller.put('subject', {
    kind: 'person',
    label: `K${told.name.length}-7QX`,
    opened_at: told.openedAt,
  });
  const [given, family] = told.name.split(' ');
  await teller.put('person_role', {
    role: told.role,
    from_on: '2019-04-01',
    ...(told.role === 'person_of_concern' && { category: ['alleged'], basis: 'Two accounts', review_on: '2026-04-01' }),
  });
  await teller.put('person_identity', {
    given_names: given ?? '',
    family_name: family ?? '',
    birth_date: told.role === 'child' ? '2011-05-05' : '1990-05-05',
    upn: told.upn ?? null,
    nhs_number: '999 000 0018',
    address: '1 Quay Street',
    address_is_safe_address: told.safeAddress ?? false,
  });
  await teller.put('alias', { name: `${given?.slice(0, 3)}zy`, kind: 'nickname', how_known: 'said_by_them' });
  await tokens(teller, 'name_token', id, told.name);
  await teller.put('whereabouts', { longitude: 1.1, latitude: 52.1, precision: 'street', from_on: '2025-01-01' });
  await case_(teller, 'active', told.openedAt);
  return { id, scope };
}

/** Tells a place, school, online space or group. */
export async function tellContext(
  teller: Teller,
  told: { name: string; kind: string; openedAt: string; scopeClass?: string },
): Promise<{ id: string; scope: string }> {
  const scope = await teller.under(told.name, told.scopeClass ?? (told.kind === 'group' ? 'group' : 'context'));
  const id = await teller.put('subject', {
    kind: told.kind,
    label: `P${told.name.length}-4MR`,
    opened_at: told.openedAt,
  });
  await teller.put('context', { name: told.name, about: 'Where young people meet after school.' });
  await tokens(teller, 'context_token', id, told.name);
  await teller.put('whereabouts', { longitude: 1.2, latitude: 52.2, precision: 'exact', from_on: '2025-01-01' });
  await case_(teller, 'assessment', told.openedAt);
  return { id, scope };
}
