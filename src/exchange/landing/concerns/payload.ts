import type { HubConcern } from '../../../front-door/index.ts';
import { columnsOfEventTime, type EventTimeColumns, eventTimeFromColumns } from '../../../kernel/clock/index.ts';

/** A concern as a held row keeps it: its times as text. */
export interface HeldConcern {
  told: Omit<HubConcern, 'receivedAt' | 'when'> & {
    receivedAt: string;
    when: { kind: EventTimeColumns['when_kind']; earliest: string | null; latest: string | null };
  };
}

/** A concern as it waits for a person to decide: JSON, with its times as ISO 8601 in UTC. */
export function heldConcern(told: HubConcern): HeldConcern {
  const { when_kind, when_earliest, when_latest } = columnsOfEventTime(told.when);
  const when = { kind: when_kind, earliest: textOf(when_earliest), latest: textOf(when_latest) };
  return { told: { ...told, receivedAt: told.receivedAt.toISOString(), when } };
}

/** The concern that `heldConcern` was given. */
export function concernOf({ told }: HeldConcern): HubConcern {
  const { kind, earliest, latest } = told.when;
  const when = eventTimeFromColumns({ when_kind: kind, when_earliest: dateOf(earliest), when_latest: dateOf(latest) });
  return { ...told, receivedAt: new Date(told.receivedAt), when };
}

const textOf = (at: Date | null): string | null => at?.toISOString() ?? null;
const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));
