import type { Generated, GeneratedAlways } from 'kysely';
import type { EventTime } from '../kernel/clock/index.ts';
import type { Guarded } from '../kernel/db/schema.ts';

export type RecordKind =
  | 'incident'
  | 'missing_episode'
  | 'contact_session'
  | 'information_item'
  | 'consultation'
  | 'note'
  | 'concern'
  | 'census_event'
  | 'attendance';

/** The four answers to a question nobody has to have asked. "Not known" is not "not asked" (domain §7.6). */
export type Asked = 'yes' | 'no' | 'not_known' | 'not_asked';

/** What a subject's part in a record was. Someone harmed is never also one who may have harmed, in one record. */
export type Part = 'harmed' | 'may_have_harmed' | 'present' | 'missing' | 'place' | 'named' | 'not_known';

interface RecordRow extends Guarded {
  id: string;
  kind: RecordKind;
  title: string;
  label: string | null;
  variety: string | null;
  when_known: EventTime['kind'];
  earliest: Date | null;
  latest: Date | null;
  sort_at: Date;
  place_id: string | null;
  place_said: string | null;
  place_precision: string | null;
  longitude: number | null;
  latitude: number | null;
  source: string;
  agency_id: string | null;
  reference: string | null;
  reference_key: GeneratedAlways<string | null>;
  outcome: string | null;
  detail: Generated<unknown>;
  recorded_at: Date;
  recorded_by: string | null;
}

interface RecordNarrative extends Guarded {
  id: string;
  record_id: string;
  heading: string | null;
  text: string;
  in_their_own_words: Generated<boolean>;
  is_opinion: Generated<boolean>;
  written_at: Date;
  written_by: string | null;
}

interface RecordSubject extends Guarded {
  id: string;
  record_id: string;
  subject_id: string;
  part: Part;
  // Copied from the record by the database, and kept in step with it.
  kind: Generated<RecordKind>;
  when_known: Generated<EventTime['kind']>;
  earliest: Generated<Date | null>;
  latest: Generated<Date | null>;
  sort_at: Generated<Date>;
  agency_id: Generated<string | null>;
}

interface RecordSaid extends Guarded {
  id: string;
  record_id: string;
  subject_id: string;
  text: string;
  in_their_own_words: Generated<boolean>;
  is_opinion: Generated<boolean>;
  written_at: Date;
  written_by: string | null;
}

interface MissingEpisode extends Guarded {
  id: string;
  record_id: string;
  type: 'missing' | 'away_without_authorisation';
  missing_from: string | null;
  found_where: string | null;
  returned_at: Date | null;
  interview_offered: Generated<Asked>;
  interview_accepted: Generated<Asked>;
  interview_due_at: Date | null;
  interview_done_at: Date | null;
  interview_by: string | null;
  interview_independent: boolean | null;
  interview_declined_why: string | null;
}

interface InformationItem extends Guarded {
  id: string;
  record_id: string;
  handling: 'not_graded' | 'sharing_permitted' | 'sharing_permitted_with_conditions';
  conditions: string | null;
  first_hand: Asked;
  sharing_could_put_someone_at_risk: Asked;
  source_grade: number | null;
  information_grade: 'A' | 'B' | 'C' | 'D' | 'E' | null;
  sanitised_text: string | null;
  review_on: string;
}

interface InformationSource extends Guarded {
  id: string;
  record_id: string;
  named: string;
  reached_by: string | null;
}

interface ContactSession extends Guarded {
  id: string;
  record_id: string;
  young_people: number | null;
  estimated: Generated<boolean>;
  went: string | null;
  worrying: Generated<boolean>;
  raised_label: string | null;
}

interface Spot extends Guarded {
  id: string;
  name: string;
  place_id: string | null;
  agency_id: string;
  opened_at: Date;
}

interface Regular extends Guarded {
  id: string;
  spot_id: string;
  street_name: string;
  first_seen_on: string;
  added_by: string | null;
  gone_at: Date | null;
}

interface ContactSeen extends Guarded {
  id: string;
  record_id: string;
  regular_id: string;
  seen_on: string;
}

interface StreetCrime extends Guarded {
  id: string;
  source_key: Buffer;
  importer_id: string;
  crime_id: string | null;
  month: string;
  force: string;
  longitude: number | null;
  latitude: number | null;
  place_said: string | null;
  area_code: string | null;
  area_name: string | null;
  kind: string;
  outcome: string | null;
  context: string | null;
  file_digest: Buffer;
  imported_at: Date;
}

declare module '../kernel/db/schema.ts' {
  interface Schema {
    record: RecordRow;
    record_narrative: RecordNarrative;
    record_subject: RecordSubject;
    record_said: RecordSaid;
    missing_episode: MissingEpisode;
    information_item: InformationItem;
    information_source: InformationSource;
    contact_session: ContactSession;
    spot: Spot;
    regular: Regular;
    contact_seen: ContactSeen;
    street_crime: StreetCrime;
  }
}
