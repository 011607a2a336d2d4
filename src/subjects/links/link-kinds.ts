import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { SubjectKind } from '../tables.ts';

export interface LinkKind {
  code: string;
  label: string;
  backLabel: string;
  bothWays: boolean;
  joins: 'people' | 'place' | 'group' | 'places';
}

/** How two subjects may be joined on a day, protective ties first as the vocabulary has them. */
export async function loadLinkKinds(tx: Tx, on: CivilDate): Promise<LinkKind[]> {
  const { rows } = await sql<LinkKind>`
    select code, label, back_label as "backLabel", both_ways as "bothWays", joins from link_kind
    where valid_from <= ${on} and (valid_to is null or valid_to >= ${on}) order by sort, code`.execute(tx);
  return rows;
}

/** One way to finish the sentence "[this] … [other]", and which end the link is said from. */
export interface WayToSay {
  /** `looks_out_for:forward`. */
  value: string;
  text: string;
  code: string;
  forward: boolean;
}

const side = (kind: SubjectKind): 'person' | 'group' | 'place' =>
  kind === 'person' || kind === 'group' ? kind : 'place';

/** Every way these two may be joined, said from the first to the second. */
export function waysToSay(kinds: readonly LinkKind[], from: SubjectKind, to: SubjectKind): WayToSay[] {
  return kinds.flatMap((kind) => {
    const { forward, back } = fits(kind, side(from), side(to));
    const way = (isForward: boolean): WayToSay => ({
      value: `${kind.code}:${isForward ? 'forward' : 'back'}`,
      text: isForward ? kind.label : kind.backLabel,
      code: kind.code,
      forward: isForward,
    });
    return [...(forward ? [way(true)] : []), ...(back && !kind.bothWays ? [way(false)] : [])];
  });
}

/** A person goes to a place and not the other way about; a group is made of people and goes to places too. */
function fits({ joins }: LinkKind, from: string, to: string): { forward: boolean; back: boolean } {
  switch (joins) {
    case 'people':
      return { forward: from !== 'place' && to !== 'place', back: from !== 'place' && to !== 'place' };
    case 'group':
      return { forward: from === 'person' && to === 'group', back: from === 'group' && to === 'person' };
    case 'place':
      return { forward: from !== 'place' && to === 'place', back: from === 'place' && to !== 'place' };
    case 'places':
      return { forward: from === 'place' && to === 'place', back: from === 'place' && to === 'place' };
  }
}
