import type { GroupKey } from '../places/keys.ts';
import type { Link, LinkType } from '../types/link.ts';
import type { Teller, Who } from './teller.ts';
import type { Said } from './told-link.ts';

/** Young people held together in one peer group, each by the same statement. */
export function tellMembers(t: Teller, group: GroupKey, members: readonly string[], said: Said): void {
  for (const member of members) t.link('memberOf', member, t.group(group), 'supportive', said);
}

/** The same link from each of several people to one subject, each by the same statement. */
export function tellEach(
  t: Teller,
  type: LinkType,
  from: readonly string[],
  to: Who,
  nature: Link['nature'],
  said: Said,
): void {
  for (const who of from) t.link(type, who, to, nature, said);
}
