import type { Generated } from 'kysely';
import type { Guarded } from '../kernel/db/schema.ts';

export type SubjectKind =
  | 'person'
  | 'group'
  | 'school'
  | 'neighbourhood'
  | 'location'
  | 'online_space'
  | 'transport_route'
  | 'premises';

/** Whether there is an answer, and if not, why not: "not known" is not "not asked" (domain §7.6). */
export type Known = 'known' | 'not_known' | 'not_asked' | 'declined';

/** What a person is held as: dated, and more than one may hold (domain §2.2). */
export type PersonRoleName = 'child' | 'young_adult' | 'carer' | 'community_member' | 'person_of_concern';

interface Subject extends Guarded {
  id: string;
  kind: SubjectKind;
  label: string;
  opened_at: Date;
  opened_by: string | null;
}

interface PersonRole extends Guarded {
  id: string;
  subject_id: string;
  role: PersonRoleName;
  from_on: string;
  until_on: string | null;
  category: Generated<string[]>;
  basis: string | null;
  review_on: string | null;
}

interface PersonIdentity extends Guarded {
  id: string;
  subject_id: string;
  given_names: string | null;
  family_name: string | null;
  known_as: string | null;
  birth_date: string | null;
  birth_date_estimated: Generated<boolean>;
  sex: string | null;
  address: string | null;
  address_is_safe_address: Generated<boolean>;
  upn: string | null;
  nhs_number: string | null;
}

interface Alias extends Guarded {
  id: string;
  subject_id: string;
  name: string;
  kind: string;
  how_known: string;
  from_on: string | null;
  until_on: string | null;
}

interface NameToken extends Guarded {
  id: string;
  subject_id: string;
  kind: 'part' | 'sound' | 'slip' | 'born';
  token: string;
}

interface Context extends Guarded {
  id: string;
  subject_id: string;
  name: string;
  about: string | null;
  place_type: string | null;
  platform: string | null;
  bond: string | null;
  purpose: string | null;
  authority: string | null;
  expires_on: string | null;
  owner_agency_id: string | null;
}

interface Whereabouts extends Guarded {
  id: string;
  subject_id: string;
  longitude: number | null;
  latitude: number | null;
  shape: unknown;
  precision: string;
  ward_code: string | null;
  area_code: string | null;
  from_on: string;
  until_on: string | null;
}

interface Fact extends Guarded {
  id: string;
  subject_id: string;
  field: string;
  answer: unknown;
  known: Known;
  how_known: string | null;
  is_opinion: Generated<boolean>;
  source: string | null;
  from_on: string | null;
  until_on: string | null;
  recorded_at: Date;
  recorded_by: string | null;
  sees: Generated<'summary' | 'full'>;
  ended_at: Date | null;
  ended_by: string | null;
  ended_why: string | null;
  was_wrong: Generated<boolean>;
}

interface CaseStatus extends Guarded {
  id: string;
  subject_id: string;
  stage: string;
  level_of_need: string | null;
  owner_id: string | null;
  owner_team_id: string | null;
  review_on: string | null;
  from_at: Date;
  until_at: Date | null;
  rationale: string;
  recorded_by: string | null;
}

interface Flag extends Guarded {
  id: string;
  subject_id: string;
  kind: string;
  note: string | null;
  source: string;
  from_on: string;
  review_on: string;
  expires_on: string;
  ended_at: Date | null;
  ended_by: string | null;
  ended_why: string | null;
  raised_by: string | null;
}

interface WarningNote extends Guarded {
  id: string;
  subject_id: string;
  note: string;
  disclosed: boolean;
  not_disclosed_why: string | null;
  review_on: string;
  ended_at: Date | null;
  written_by: string | null;
  written_at: Date;
}

interface WarningReview extends Guarded {
  id: string;
  warning_id: string;
  step: 'write' | 'keep' | 'disclose' | 'end';
  rationale: string;
  review_on: string | null;
  proposed_by: string;
  proposed_at: Date;
  status: 'waiting' | 'agreed' | 'returned';
  second_by: string | null;
  second_at: Date | null;
  second_rationale: string | null;
}

interface Link extends Guarded {
  id: string;
  kind: string;
  a_id: string;
  b_id: string;
}

interface Assertion extends Guarded {
  id: string;
  link_id: string;
  status: 'proposed' | 'accepted' | 'rejected';
  source: string;
  how_known: string;
  confidence: 'confirmed' | 'likely' | 'possible' | 'not known';
  nature: Generated<string>;
  direction: Generated<'both' | 'a_to_b' | 'b_to_a'>;
  strength: number | null;
  note: string | null;
  from_on: string | null;
  until_on: string | null;
  review_on: string;
  recorded_at: Date;
  recorded_by: string | null;
  agency_id: string | null;
  record_id: string | null;
  decided_at: Date | null;
  decided_by: string | null;
  decided_why: string | null;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdrawn_why: string | null;
}

declare module '../kernel/db/schema.ts' {
  interface Schema {
    subject: Subject;
    person_role: PersonRole;
    person_identity: PersonIdentity;
    alias: Alias;
    name_token: NameToken;
    context: Context;
    context_token: Omit<NameToken, 'kind'> & { kind: 'part' | 'sound' | 'slip' };
    whereabouts: Whereabouts;
    fact: Fact;
    case_status: CaseStatus;
    flag: Flag;
    warning_note: WarningNote;
    warning_review: WarningReview;
    link: Link;
    assertion: Assertion;
    term: {
      vocabulary: string;
      code: string;
      label: string;
      about: string | null;
      sort: number;
      valid_from: string;
      valid_to: string | null;
      source: string;
    };
    link_kind: {
      code: string;
      label: string;
      back_label: string;
      both_ways: boolean;
      nature: string;
      joins: 'people' | 'place' | 'group' | 'places';
      sort: number;
      valid_from: string;
      valid_to: string | null;
      source: string;
    };
    subject_field: {
      code: string;
      subject_kind: string;
      section: string;
      label: string;
      hint: string | null;
      answer: 'text' | 'long_text' | 'term' | 'terms' | 'date' | 'yes_no' | 'number';
      vocabulary: string | null;
      sees: 'summary' | 'full';
      first_page: 'strength' | 'concern' | 'own_words' | 'bond' | 'plan' | null;
      many: boolean;
      sort: number;
      valid_from: string;
      valid_to: string | null;
      source: string;
    };
  }
}
