import type { Checked } from './check.ts';
import { many, one, oneOrNull } from './pick.ts';

/** A child as an authority's Children in Need census has them. Dates are `2024-03-31`; codes are the census's own. */
export interface CinChild {
  readonly laChildId: string;
  readonly upn: string | null;
  readonly formerUpn: string | null;
  readonly upnUnknown: string | null;
  readonly birthDate: string | null;
  readonly expectedBirthDate: string | null;
  readonly deathDate: string | null;
  /** 1 male, 2 female, 0 not recorded or unborn, 9 indeterminate. */
  readonly gender: string;
  readonly ethnicity: string;
  readonly disabilities: readonly string[];
  /** At least one, in the file's order. */
  readonly referrals: readonly CinReferral[];
}

/** One referral and what followed from it (`CINdetails`). `line` is the physical line it starts on, here and below. */
export interface CinReferral {
  readonly line: number;
  readonly referred: string;
  readonly source: string;
  readonly primaryNeed: string | null;
  readonly closed: string | null;
  readonly closureReason: string | null;
  readonly initialConference: string | null;
  readonly noFurtherAction: boolean;
  readonly assessments: readonly CinAssessment[];
  readonly plans: readonly { readonly line: number; readonly started: string; readonly ended: string | null }[];
  readonly section47s: readonly CinSection47[];
  readonly protectionPlans: readonly CinProtectionPlan[];
}

export interface CinAssessment {
  readonly line: number;
  readonly started: string;
  readonly internalReview: string | null;
  readonly authorised: string | null;
  /** Codes of factors identified at the end of the assessment (domain §2.7). */
  readonly factors: readonly string[];
}

export interface CinSection47 {
  readonly line: number;
  readonly started: string;
  readonly conferenceTarget: string | null;
  readonly initialConference: string | null;
  readonly conferenceNotRequired: boolean;
}

export interface CinProtectionPlan {
  readonly line: number;
  readonly started: string;
  readonly ended: string | null;
  readonly initialCategory: string;
  readonly latestCategory: string;
  readonly previousPlans: number;
  readonly reviews: readonly string[];
}

/** A checked `Child` element with its types. */
export function cinChild(child: Checked): CinChild {
  const [identifiers] = many(child, 'ChildIdentifiers');
  const [characteristics] = many(child, 'ChildCharacteristics');
  return {
    laChildId: one(identifiers, 'LAchildID'),
    upn: oneOrNull(identifiers, 'UPN'),
    formerUpn: oneOrNull(identifiers, 'FormerUPN'),
    upnUnknown: oneOrNull(identifiers, 'UPNunknown'),
    birthDate: oneOrNull(identifiers, 'PersonBirthDate'),
    expectedBirthDate: oneOrNull(identifiers, 'ExpectedPersonBirthDate'),
    deathDate: oneOrNull(identifiers, 'PersonDeathDate'),
    gender: one(identifiers, 'GenderCurrent'),
    ethnicity: one(characteristics, 'Ethnicity'),
    disabilities: listed(characteristics, 'Disabilities', 'Disability'),
    referrals: many(child, 'CINdetails').map(referral),
  };
}

function referral(details: Checked): CinReferral {
  return {
    line: details.line,
    referred: one(details, 'CINreferralDate'),
    source: one(details, 'ReferralSource'),
    primaryNeed: oneOrNull(details, 'PrimaryNeedCode'),
    closed: oneOrNull(details, 'CINclosureDate'),
    closureReason: oneOrNull(details, 'ReasonForClosure'),
    initialConference: oneOrNull(details, 'DateOfInitialCPC'),
    noFurtherAction: one(details, 'ReferralNFA') === '1',
    assessments: many(details, 'Assessments').map(assessment),
    plans: many(details, 'CINPlanDates').map((plan) => ({
      line: plan.line,
      started: one(plan, 'CINPlanStartDate'),
      ended: oneOrNull(plan, 'CINPlanEndDate'),
    })),
    section47s: many(details, 'Section47').map(section47),
    protectionPlans: many(details, 'ChildProtectionPlans').map(protectionPlan),
  };
}

function assessment(element: Checked): CinAssessment {
  return {
    line: element.line,
    started: one(element, 'AssessmentActualStartDate'),
    internalReview: oneOrNull(element, 'AssessmentInternalReviewDate'),
    authorised: oneOrNull(element, 'AssessmentAuthorisationDate'),
    factors: listed(element, 'FactorsIdentifiedAtAssessment', 'AssessmentFactors'),
  };
}

function section47(element: Checked): CinSection47 {
  return {
    line: element.line,
    started: one(element, 'S47ActualStartDate'),
    conferenceTarget: oneOrNull(element, 'InitialCPCtarget'),
    initialConference: oneOrNull(element, 'DateOfInitialCPC'),
    conferenceNotRequired: one(element, 'ICPCnotRequired') === '1',
  };
}

function protectionPlan(element: Checked): CinProtectionPlan {
  return {
    line: element.line,
    started: one(element, 'CPPstartDate'),
    ended: oneOrNull(element, 'CPPendDate'),
    initialCategory: one(element, 'InitialCategoryOfAbuse'),
    latestCategory: one(element, 'LatestCategoryOfAbuse'),
    previousPlans: Number(one(element, 'NumberOfPreviousCPP')),
    reviews: listed(element, 'Reviews', 'CPPreviewDate'),
  };
}

function listed(element: Checked | undefined, list: string, item: string): readonly string[] {
  return many(element, list)
    .flatMap((found) => many(found, item))
    .map(({ value }) => value);
}
