import { type CastKey, castMember } from '../organisation/cast.ts';
import { teamId } from '../organisation/teams.ts';
import type { Teller } from './teller.ts';

/** The worker who leads for a child, and the team that holds the case with them. */
export function tellLeads(t: Teller, worker: CastKey, children: readonly string[], ago: number, until?: number): void {
  const { name, jobTitle, team } = castMember(worker);
  const period = { from: t.setting.date(ago), until: until === undefined ? null : t.setting.date(until) };
  for (const child of children) {
    const subject = t.who(child);
    t.book.involvements.push(
      {
        id: t.nextId('involvement'),
        kind: 'allocatedWorker',
        party: { type: 'staff', id: t.staff(worker) },
        subject,
        basis: `${name} (${jobTitle}) leads for this young person.`,
        ...period,
      },
      {
        id: t.nextId('involvement'),
        kind: 'teamHolds',
        party: { type: 'team', id: teamId(t.seed, team) },
        subject,
        basis: 'This team has the case open.',
        ...period,
      },
    );
  }
}

/** One of the adults around a child. */
export function tellAround(t: Teller, worker: CastKey, children: readonly string[], ago: number, why: string): void {
  for (const child of children) {
    t.book.involvements.push({
      id: t.nextId('involvement'),
      kind: 'inNetwork',
      party: { type: 'staff', id: t.staff(worker) },
      subject: t.who(child),
      basis: why,
      from: t.setting.date(ago),
      until: null,
    });
  }
}
