import type { SheetHolds, SheetUse } from '../panel-paper.ts';

type Told = Exclude<SheetUse, 'actions' | 'aside'>;

/** Words of headings, by what kind of table they stand over; the first that fits is taken. */
const WORDS: Readonly<Record<Told, readonly (readonly [RegExp, SheetHolds])[]>> = {
  attendance: [
    [/^(present|in attendance|attendees|attended by|who (came|attended))$/, 'present'],
    [/^apologies/, 'apologies'],
    [/^(absent|not present|did not attend|non-?attendance)/, 'absent'],
    [/^(attend(ed|ance|ing)?|mark|status|present\?|p\/a)/, 'mark'],
    [/^(date|day|meeting|when)\b/, 'day'],
    [/^(agency|organisation|organization|service|partner|employer)/, 'agency'],
    [/^(role|job|title|position|post|part)\b/, 'part'],
    [
      /^((full |member[’']?s? |attendee[’']?s? )?names?|members?|representatives?|reps?|attendees?|professionals?|who|panel members?|name of .*)$/,
      'person',
    ],
  ],
  places: [
    [/^(type|kind|category)\b|\b(type|kind) of (place|location|venue)/, 'place_kind'],
    [
      /\b(location|locations|place|places|venue|venues|premises|hot ?spots?)\b|^(address|site|street|park|area of concern)$/,
      'place',
    ],
  ],
  agenda: [
    [/\b(reason|why|purpose|concern|concerns|summary|background|update|discussion|issue|issues)\b/, 'why'],
    [/^(item|agenda item|topic|subject of discussion|matter|business)/, 'topic'],
    [
      /^(name|names|child|young person|yp|initials|case|client|nominal|subject|group|location|place)\b|\b(child|young person)(’s|'s)? name/,
      'about',
    ],
  ],
};

/** What a heading says its column holds in a table of this kind; null for words Kith does not know there. */
export function sheetHeading(use: Told, heading: string): SheetHolds | null {
  const words = heading.toLowerCase().replace(/\s+/g, ' ').trim();
  return WORDS[use].find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
