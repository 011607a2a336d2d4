import { civilDate, endOfLondonDay, startOfLondonDay } from '../../kernel/clock/index.ts';
import type { Borough } from '../types/borough.ts';
import type { ContactNote } from '../types/contact.ts';
import type { BoroughRecord } from '../types/record.ts';
import type { RecordSubject } from '../types/record-base.ts';
import type { When } from '../types/time.ts';
import { addConcern } from './concerns.ts';
import { idFrom, type Loading, openScopeOf, type Scoped, scopeOf, snake, sourceCodeOf } from './loading.ts';
import { addTicks } from './spots.ts';

const KINDS = {
  incident: 'incident',
  missingEpisode: 'missing_episode',
  contactSession: 'contact_session',
  informationItem: 'information_item',
  concern: 'concern',
  contactNote: 'note',
} as const;

const CLASSES: Record<BoroughRecord['kind'], string> = {
  incident: 'record',
  missingEpisode: 'record',
  contactSession: 'contact',
  informationItem: 'information',
  concern: 'concern',
  contactNote: 'record',
};

const MANNERS: Record<ContactNote['manner'], string> = {
  visit: 'Visit',
  call: 'Telephone call',
  message: 'Message',
  meeting: 'Meeting',
  atSchool: 'Seen at school',
  walk: 'A walk together',
};

/** What a line of a chronology says besides the kind, which it says already; nothing that names anyone. */
function titleOf(record: BoroughRecord): string {
  switch (record.kind) {
    case 'incident':
      return 'Incident';
    case 'missingEpisode':
      return 'Missing episode';
    case 'contactSession':
      return 'Contact session';
    case 'informationItem':
      return 'Information';
    case 'concern':
      return 'Concern';
    case 'contactNote':
      return MANNERS[record.manner];
  }
}

const PARTS: Record<RecordSubject['part'], string> = {
  about: 'named',
  harmed: 'harmed',
  causedHarm: 'may_have_harmed',
  present: 'present',
  mentioned: 'named',
  wherever: 'place',
  unknown: 'not_known',
};

/** When it happened, as records keep it. */
function timeOf(when: When, recordedAt: string) {
  switch (when.precision) {
    case 'exact':
      return { when_known: 'exact', earliest: when.at, latest: when.at, sort_at: when.at };
    case 'range':
      return { when_known: 'between', earliest: when.from, latest: when.until, sort_at: when.from };
    case 'day': {
      const day = civilDate(when.on);
      const [earliest, latest] = [startOfLondonDay(day).toISOString(), endOfLondonDay(day).toISOString()];
      return { when_known: 'day', earliest, latest, sort_at: earliest };
    }
    case 'unknown':
      return { when_known: 'not_known', earliest: null, latest: null, sort_at: recordedAt };
  }
}

/** Everything that happened or was said, each with what it says of each subject under that subject's own scope. */
export async function loadRecords(loading: Loading, borough: Borough, told: (done: number) => void): Promise<void> {
  let done = 0;
  for (const record of borough.records) {
    addRecord(loading, record);
    done += 1;
    if (done % 1000 === 0) told(done);
    await loading.rows.settle();
  }
  told(done);
  await loading.rows.settle(true);
}

function addRecord(loading: Loading, record: BoroughRecord): void {
  if (record.kind === 'concern' && record.state === 'draft') return; // a draft is its author's own, and nobody's record
  const scope = openScopeOf(loading, record.id, CLASSES[record.kind], record.recordedAt);
  loading.rows.add('record', {
    id: record.id,
    kind: KINDS[record.kind],
    title: titleOf(record),
    label: record.label,
    variety: record.kind === 'incident' ? snake(record.incidentKind) : null,
    ...timeOf(record.when, record.recordedAt),
    place_id: record.where?.placeId ?? null,
    place_said: record.where?.described ?? null,
    place_precision: record.where ? (record.where.within === 0 ? 'exact' : 'about 100 metres') : null,
    longitude: record.where?.point?.[0] ?? null,
    latitude: record.where?.point?.[1] ?? null,
    source: sourceCodeOf(record.sourceCode),
    agency_id: record.agencyId,
    reference: record.kind === 'incident' || record.kind === 'missingEpisode' ? record.policeReference : null,
    outcome: record.kind === 'incident' ? record.outcome : null,
    detail: {},
    recorded_at: record.recordedAt,
    recorded_by: record.recordedBy,
    ...scope,
  });
  loading.rows.add('record_narrative', {
    id: idFrom('narrative', record.id),
    record_id: record.id,
    text: record.narrative,
    in_their_own_words: false,
    is_opinion: false,
    written_at: record.recordedAt,
    written_by: record.recordedBy,
    ...scope,
  });
  for (const [nth, subject] of record.subjects.entries()) addSubject(loading, record, nth, subject, scope);
  // Whoever wrote it, and the team around the child it is about, may read it whole.
  loading.rows.add('grant_', {
    id: idFrom('author', record.id),
    party_id: record.recordedBy,
    scope_id: scope.scope_id,
    level: 3,
    identity: false,
    basis: 'author',
    reason: 'You recorded this',
    from_at: record.recordedAt,
    until_at: null,
  });
  addKind(loading, record, scope);
}

function addSubject(loading: Loading, record: BoroughRecord, nth: number, said: RecordSubject, own: Scoped): void {
  const scope = record.kind === 'informationItem' ? own : scopeOf(loading, said.subject.id);
  loading.rows.add('record_subject', {
    id: idFrom('part', record.id, String(nth)),
    record_id: record.id,
    subject_id: said.subject.id,
    part: PARTS[said.part],
    ...scope,
  });
  for (const [text, ownWords] of [
    [said.said, false],
    [said.ownWords, true],
  ] as const) {
    if (!text) continue;
    loading.rows.add('record_said', {
      id: idFrom('said', record.id, String(nth), String(ownWords)),
      record_id: record.id,
      subject_id: said.subject.id,
      text,
      in_their_own_words: ownWords,
      is_opinion: false,
      written_at: record.recordedAt,
      written_by: record.recordedBy,
      ...scope,
    });
  }
}

function addKind(loading: Loading, record: BoroughRecord, scope: Scoped): void {
  const { rows } = loading;
  switch (record.kind) {
    case 'missingEpisode': {
      const interview = record.returnInterview;
      rows.add('missing_episode', {
        id: idFrom('missing', record.id),
        record_id: record.id,
        type: record.missingType === 'M' ? 'missing' : 'away_without_authorisation',
        missing_from: record.missingFrom,
        found_where: record.found?.described ?? null,
        returned_at: record.endedAt,
        interview_offered: interview ? (interview.status === 'notOffered' ? 'no' : 'yes') : 'not_asked',
        interview_accepted: interview
          ? interview.status === 'declined'
            ? 'no'
            : interview.status === 'offered' || interview.status === 'notOffered'
              ? 'not_known'
              : 'yes'
          : 'not_asked',
        interview_due_at: interview?.dueBy ?? null,
        interview_done_at: interview?.completedAt ?? null,
        interview_by: interview?.completedAt ? 'An independent worker' : null,
        interview_independent: interview?.independent ?? null,
        interview_declined_why: interview?.reason ?? null,
        ...scope,
      });
      return;
    }
    case 'contactSession':
      rows.add('contact_session', {
        id: idFrom('session', record.id),
        record_id: record.id,
        young_people: record.regulars.length + record.newFaces,
        estimated: record.estimated,
        went: record.narrative,
        worrying: record.worry !== null,
        ...scope,
      });
      addTicks(loading, record);
      return;
    case 'informationItem': {
      rows.add('information_item', {
        id: idFrom('item', record.id),
        record_id: record.id,
        handling: record.handling === 'P' ? 'sharing_permitted' : 'sharing_permitted_with_conditions',
        conditions: record.handlingConditions,
        first_hand: 'not_asked',
        sharing_could_put_someone_at_risk: snake(record.source.couldSharingPutThemAtRisk),
        source_grade: record.grade?.source ?? null,
        information_grade: record.grade?.information ?? null,
        sanitised_text: record.sanitised,
        review_on: record.retentionReviewOn,
        ...scope,
      });
      const fenced = openScopeOf(loading, `source of ${record.id}`, 'source', record.recordedAt);
      rows.add('information_source', {
        id: idFrom('source', record.id),
        record_id: record.id,
        named: record.source.described,
        reached_by: null,
        ...fenced,
      });
      return;
    }
    case 'concern':
      addConcern(loading, record, scope);
      return;
    case 'incident':
    case 'contactNote':
      return;
  }
}
