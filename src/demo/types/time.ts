/** An instant with an explicit offset for England, such as `2026-11-21T16:30:00+00:00`. */
export type Instant = string;

/** A plain date in England, `YYYY-MM-DD`. */
export type PlainDate = string;

/** From one date to another; `until` is null while it still holds. The last day is included. */
export interface Period {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** When something happened, as well as anybody knows it: nobody is pressed to invent a time (domain §2.2). */
export type When =
  | { readonly precision: 'exact'; readonly at: Instant }
  | { readonly precision: 'range'; readonly from: Instant; readonly until: Instant }
  | { readonly precision: 'day'; readonly on: PlainDate }
  | { readonly precision: 'unknown' };
