import type { Borough } from '../types/borough.ts';
import type { Assertion, Link } from '../types/link.ts';
import { type Loading, scopeOf, snake } from './loading.ts';

const CONFIDENCE = { high: 'confirmed', medium: 'likely', low: 'possible' } as const;

/** Links as sets of assertions, flags and warning notes: what is said of subjects, each with its source. */
export async function loadLinks(loading: Loading, borough: Borough, told: (done: number) => void): Promise<void> {
  let done = 0;
  for (const link of borough.links) {
    addLink(loading, link);
    done += 1;
    if (done % 1000 === 0) told(done);
    await loading.rows.settle();
  }
  told(done);
  for (const flag of borough.flags) {
    loading.rows.add('flag', {
      id: flag.id,
      subject_id: flag.subject.id,
      kind: snake(flag.kind),
      note: flag.reason,
      source: flag.source,
      from_on: flag.from,
      review_on: flag.reviewOn,
      expires_on: flag.expiresOn,
      ended_at: flag.endedOn ? `${flag.endedOn}T12:00:00Z` : null,
      ended_why: flag.endedOn ? 'No longer needed' : null,
      raised_by: flag.addedBy,
      ...scopeOf(loading, flag.subject.id),
    });
    await loading.rows.settle();
  }
  for (const note of borough.warningNotes) {
    loading.rows.add('warning_note', {
      id: note.id,
      subject_id: note.subject.id,
      note: note.text,
      disclosed: note.disclosed,
      not_disclosed_why: note.whyNotDisclosed,
      review_on: note.reviewOn,
      ended_at: note.endedOn ? `${note.endedOn}T12:00:00Z` : null,
      written_by: note.addedBy,
      written_at: `${note.from}T12:00:00Z`,
      ...scopeOf(loading, note.subject.id),
    });
    await loading.rows.settle();
  }
  await loading.rows.settle(true);
}

/** A link lies under the scope of the subject it is read from; it shows only to those who see both its ends. */
function addLink(loading: Loading, link: Link): void {
  const scope = scopeOf(loading, link.from.id);
  loading.rows.add('link', { id: link.id, kind: snake(link.type), a_id: link.from.id, b_id: link.to.id, ...scope });
  for (const assertion of link.assertions) {
    loading.rows.add('assertion', {
      id: assertion.id,
      link_id: link.id,
      status: assertion.status === 'declined' ? 'rejected' : assertion.status === 'proposed' ? 'proposed' : 'accepted',
      source: assertion.source,
      how_known: snake(assertion.howKnown),
      confidence: CONFIDENCE[assertion.confidence],
      nature: link.nature === 'unknown' ? 'not known' : link.nature,
      direction: 'a_to_b',
      from_on: assertion.from,
      until_on: assertion.until,
      review_on: assertion.reviewOn,
      recorded_at: assertion.recordedAt,
      recorded_by: assertion.recordedBy,
      agency_id: assertion.agencyId,
      record_id: assertion.recordId,
      ...decided(assertion),
      ...scope,
    });
  }
}

function decided(assertion: Assertion) {
  const withdrawn = assertion.status === 'withdrawn';
  const proposed = assertion.status === 'proposed';
  return {
    decided_at: proposed ? null : assertion.decidedAt,
    decided_by: proposed ? null : assertion.decidedBy,
    decided_why: proposed || !assertion.decidedAt ? null : 'Looked at with the team',
    withdrawn_at: withdrawn ? (assertion.decidedAt ?? assertion.recordedAt) : null,
    withdrawn_by: withdrawn ? (assertion.decidedBy ?? assertion.recordedBy) : null,
    withdrawn_why: withdrawn ? 'Found not to be so' : null,
  };
}
