import type { Asked, Part, RecordKind } from './tables.ts';

/** What each kind of record is called, alone and together. */
export const kindWords: Record<RecordKind, { one: string; many: string }> = {
  incident: { one: 'Incident', many: 'Incidents' },
  missing_episode: { one: 'Missing episode', many: 'Missing episodes' },
  contact_session: { one: 'Contact session', many: 'Contact sessions' },
  information_item: { one: 'Information', many: 'Information' },
  consultation: { one: 'Consultation', many: 'Consultations' },
  note: { one: 'Note', many: 'Notes' },
  concern: { one: 'Concern', many: 'Concerns' },
  census_event: { one: 'Census event', many: 'Census events' },
  attendance: { one: 'Attendance', many: 'Attendances' },
};

export const recordKinds = Object.keys(kindWords) as RecordKind[];

/** What a subject's part was, to stand alone. Nobody is ever called what they may have done. */
export const partWords: Record<Part, string> = {
  harmed: 'Was harmed',
  may_have_harmed: 'May have caused harm',
  present: 'Was there',
  missing: 'Was missing',
  place: 'Happened here',
  named: 'Was named',
  not_known: 'Part not known',
};

/** "Not known" was asked and nobody could say; "not asked" nobody has asked (domain §7.6). */
export const askedWords: Record<Asked, string> = {
  yes: 'Yes',
  no: 'No',
  not_known: 'Not known',
  not_asked: 'Not asked',
};

/** How whoever raised a concern came to know of it. Other sources are words of the vocabularies. */
export const raisedWords: Readonly<Record<string, string>> = {
  saw: 'They saw or heard it',
  told_by_child: 'A young person told them',
  told_by_other: 'Someone else told them',
  record: 'From a record or report',
  not_known: 'Not known',
  not_asked: 'Not asked',
};

export const askedItems = Object.entries(askedWords).map(([value, text]) => ({ value, text }));
