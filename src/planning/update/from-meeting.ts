const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The item of a meeting that somebody came from and goes back to. */
export interface FromMeeting {
  /** What a form keeps at the end of its address: "?meeting=…&item=…". */
  query: string;
  /** The shared screen, at that item. */
  back: string;
}

/**
 * Where a form about actions was opened from the shared screen of a meeting; null where it was not. Only ids are taken from the
 * address, so that it leads nowhere but to a meeting.
 */
export function fromMeeting({ searchParams }: URL): FromMeeting | null {
  const [meeting, item] = [searchParams.get('meeting') ?? '', searchParams.get('item') ?? ''];
  if (!ID.test(meeting) || !ID.test(item)) return null;
  return { query: `?meeting=${meeting}&item=${item}`, back: `/meetings/${meeting}/room?item=${item}` };
}
