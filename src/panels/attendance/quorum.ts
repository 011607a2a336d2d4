import type { AttendanceState, AttendingPart } from '../tables.ts';

export interface Attending {
  accountId: string;
  part: AttendingPart;
  state: AttendanceState;
  /** The member whose place a deputy takes. */
  inPlaceOf: string | null;
}

export interface Quorum {
  present: number;
  needed: number | null;
  met: boolean;
  chaired: boolean;
  /** What is lacking, in words; null when nothing is. */
  says: string | null;
}

/** Whether somebody is in the chair of a meeting: its chair, its co-chair, or who stands in for either. */
export function isInChair(
  attending: readonly Pick<Attending, 'accountId' | 'part' | 'inPlaceOf'>[],
  accountId: string,
): boolean {
  const chairs = new Set(
    attending.filter(({ part }) => part === 'chair' || part === 'co_chair').map((one) => one.accountId),
  );
  return attending.some((one) => one.accountId === accountId && chairs.has(one.inPlaceOf ?? one.accountId));
}

/**
 * Whether enough are present to decide. Members and those who stand in for them count, each place once; whoever takes notes,
 * coordinates or is a guest does not. Somebody has to be in the chair (domain §1.2).
 */
export function quorumOf(attending: readonly Attending[], needed: number | null): Quorum {
  const here = attending.filter(({ state }) => state === 'present');
  const places = new Set(
    here
      .filter(({ part }) => ['chair', 'co_chair', 'member', 'deputy'].includes(part))
      .map(({ accountId, inPlaceOf }) => inPlaceOf ?? accountId),
  );
  const chaired = here.some(({ accountId }) => isInChair(attending, accountId));
  const enough = needed === null || places.size >= needed;
  return { present: places.size, needed, met: enough && chaired, chaired, says: lacking(places.size, needed, chaired) };
}

function lacking(present: number, needed: number | null, chaired: boolean): string | null {
  if (needed !== null && present < needed) {
    return `${present} of the ${needed} needed are present. What is decided has to be confirmed when enough are.`;
  }
  return chaired ? null : 'Nobody is in the chair yet.';
}
