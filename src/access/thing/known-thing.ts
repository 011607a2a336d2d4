import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/** Anything with a page of its own, as far as this reader knows of it. */
export interface KnownThing {
  id: string;
  kind: 'subject' | 'record' | 'concern';
  /** A name for those who may see names, else its random label, else plain words for its kind. */
  name: string;
  scopeId: string;
  scopeClass: string;
  /** 1 exists, 2 summary, 3 full, 4 manage. */
  level: 1 | 2 | 3 | 4;
  identity: boolean;
  /** Manages it, or is a data protection officer or auditor who may know of it (domain §7.8 I25). */
  oversees: boolean;
}

/** What the reader knows of `id`; null alike for hidden, for barred and for absent. */
export async function knownThing(tx: Tx, id: string): Promise<KnownThing | null> {
  const { rows } = await sql<Omit<KnownThing, 'name'> & { label: string | null; name: string | null }>`
    select k.id, k.kind, k.label, k.scope_id as "scopeId", k.scope_class as "scopeClass", k.level, k.identity, k.oversees,
      coalesce((select coalesce(i.known_as, i.given_names) || coalesce(' ' || i.family_name, '') from person_identity i
                where i.subject_id = k.id order by i.id limit 1),
               (select c.name from context c where c.subject_id = k.id order by c.id limit 1),
               (select r.title from record r where r.id = k.id)) as name
    from known_thing(${id}) k`.execute(tx);
  const row = rows[0];
  if (!row) return null;
  const { label, ...thing } = row;
  return { ...thing, name: row.name ?? (label ? `${WORDS[row.kind]} ${label}` : 'A record') };
}

const WORDS = { subject: 'Record', record: 'Record', concern: 'Concern' } as const;

/** Where a thing's own page is. */
export const hrefOf = (thing: Pick<KnownThing, 'id' | 'kind'>): string =>
  ({ subject: `/subjects/${thing.id}`, record: `/records/${thing.id}`, concern: `/front-door/${thing.id}` })[
    thing.kind
  ];
