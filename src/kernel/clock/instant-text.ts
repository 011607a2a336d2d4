const WITH_OFFSET = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Read a moment from another system: an ISO 8601 date and time that says how far from UTC it is, like
 * "2026-07-03T15:40:00+01:00" or "2026-07-03T14:40:00Z". Those two are the same moment.
 *
 * @throws RangeError when no offset is given: without one the moment would depend on where this machine stands.
 */
export function instantFromText(text: string): Date {
  const moment = new Date(text);
  if (!WITH_OFFSET.test(text) || Number.isNaN(moment.getTime())) {
    throw new RangeError(
      `"${text}" is not a moment Kith can place. Write the date, the time and the offset, like 2026-07-03T15:40:00+01:00.`,
    );
  }
  return moment;
}
