import { type ClockRule, readClockRules, type WrittenClockRule } from './clock-rules.ts';

/**
 * The clocks Kith starts with (domain §3.14, with §3.2, I21, I26 and I33). A partnership keeps its own rows; these
 * are what it is given on the first day. `confirmed: false` means what it says: have the wording checked.
 */

type Measure =
  | { unit: 'working_day'; max: number; counted: 'moment_to_moment' | 'whole_days' }
  | { unit: 'calendar_day' | 'month'; max: number; ifClosed: 'working_day_before' | 'next_working_day' }
  | { unit: 'hour'; max: number };
type Authority = Pick<WrittenClockRule, 'basis' | 'source' | 'confirmed' | 'validFrom'>;

const fromTheMoment = (max: number): Measure => ({ unit: 'working_day', max, counted: 'moment_to_moment' });
const workingDays = (max: number): Measure => ({ unit: 'working_day', max, counted: 'whole_days' });
const hours = (max: number): Measure => ({ unit: 'hour', max });
/** A review happens in office hours, so one that would fall on a closed day is due on the working day before. */
const days = (max: number): Measure => ({ unit: 'calendar_day', max, ifClosed: 'working_day_before' });

const guidance = (source: string, confirmed: boolean, validFrom: string | null): Authority => {
  return { basis: 'guidance', source, confirmed, validFrom };
};
const statute = (source: string, confirmed: boolean, validFrom: string): Authority => {
  return { basis: 'statute', source, confirmed, validFrom };
};
const suggested = (source: string): Authority => ({ basis: 'local', source, confirmed: false, validFrom: null });

const workingTogether = guidance(
  'Working Together to Safeguard Children 2023; the same period since the 2013 edition',
  true,
  '2013-04-15',
);
const procedures = 'Working Together to Safeguard Children 2023, as quoted in published local procedures';
const level2 = suggested("Kith's suggestion for work on contexts, to mirror work with a child (domain §3.14)");
const riskReview = suggested("Kith's suggestion for reviewing a child's risk (domain §3.14)");

function clock(
  code: string,
  name: string,
  [from, to]: [string, string],
  measure: Measure,
  authority: Authority,
  warnDays = 1,
): WrittenClockRule {
  return { code, name, from, to, ...measure, ...authority, validTo: null, warnDays };
}

const written: readonly WrittenClockRule[] = [
  clock(
    'referral_decision',
    'Decision on a referral',
    ['referral_received', 'referral_decided'],
    fromTheMoment(1),
    workingTogether,
  ),
  clock(
    'referral_feedback',
    'Telling the referrer what happened',
    ['referral_received', 'referrer_told'],
    workingDays(3),
    suggested('A local promise to referrers, apart from the decision itself (domain §3.2)'),
  ),
  clock(
    'child_and_family_assessment',
    'Child and family assessment',
    ['referral_received', 'assessment_authorised'],
    workingDays(45),
    workingTogether,
    5,
  ),
  clock(
    'initial_conference',
    'Initial child protection conference',
    ['strategy_discussion_held', 'conference_held'],
    workingDays(15),
    guidance(procedures, true, '2013-04-15'),
    3,
  ),
  clock(
    'core_group',
    'First core group',
    ['conference_held', 'core_group_held'],
    workingDays(10),
    guidance(procedures, true, '2013-04-15'),
    3,
  ),
  clock(
    'first_looked_after_review',
    'First review for a child who has come into care',
    ['became_looked_after', 'looked_after_review_held'],
    workingDays(20),
    statute('Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33', false, '2011-04-01'),
    3,
  ),
  clock(
    'serious_incident_notification',
    'Telling the national panel about a serious incident',
    ['serious_incident_known', 'national_panel_told'],
    workingDays(5),
    guidance('Children Act 2004, section 16C; Working Together to Safeguard Children 2023', true, '2018-06-29'),
    2,
  ),
  clock(
    'rapid_review',
    'Rapid review',
    ['national_panel_told', 'rapid_review_sent'],
    workingDays(15),
    guidance(procedures, true, '2018-06-29'),
    3,
  ),
  clock(
    'serious_incident_panel',
    'Serious incident review panel',
    ['serious_incident_known', 'serious_incident_panel_held'],
    workingDays(10),
    suggested("Kith's suggestion for the partnership's own panel (domain §3.14)"),
    3,
  ),
  clock(
    'return_interview',
    'Independent return interview',
    ['child_returned', 'return_interview_done'],
    hours(72),
    guidance('Statutory guidance on children who run away or go missing from home or care, 2014', true, '2014-01-01'),
  ),
  clock(
    'nrm_reasonable_grounds',
    'Reasonable grounds decision on modern slavery',
    ['nrm_referral_sent', 'reasonable_grounds_decided'],
    workingDays(5),
    guidance('Modern Slavery Act 2015 statutory guidance, "where possible"', false, null),
    2,
  ),
  clock(
    'subject_access',
    'Answer to a person who asked for their information',
    ['subject_access_requested', 'subject_access_answered'],
    { unit: 'month', max: 1, ifClosed: 'next_working_day' },
    statute('UK GDPR, article 12(3), counted as the Information Commissioner says', true, '2018-05-25'),
    5,
  ),
  clock(
    'breach_notification',
    'Telling the Information Commissioner about a breach',
    ['breach_known', 'commissioner_told'],
    hours(72),
    statute('UK GDPR, article 33', true, '2018-05-25'),
  ),
  clock(
    'allegation_to_designated_officer',
    'Telling the designated officer about an allegation against a worker',
    ['allegation_made', 'designated_officer_told'],
    fromTheMoment(1),
    guidance(procedures, true, '2013-04-15'),
  ),
  clock(
    'concern_opened',
    'New concern opened by a person',
    ['concern_received', 'concern_opened'],
    hours(24),
    suggested('After 24 hours, weekends included, the form closes and a manager is told (domain §7.8, I21)'),
  ),
  clock(
    'transfer_answered',
    'Answer to a transfer',
    ['transfer_sent', 'transfer_answered'],
    fromTheMoment(1),
    suggested('Someone rings when a transfer is not answered (domain §7.8, I33)'),
  ),
  clock(
    'emergency_access_review',
    'Review of emergency access to a record',
    ['emergency_access_used', 'emergency_access_reviewed'],
    days(5),
    suggested('Manager and data protection officer review within 5 days (domain §3.13)'),
  ),
  clock(
    'context_acceptance',
    'Decision on a concern about a context',
    ['context_concern_logged', 'context_decided'],
    workingDays(5),
    level2,
    2,
  ),
  clock('context_scoping', 'Scoping of a context', ['context_decided', 'context_scoped'], workingDays(10), level2, 3),
  clock(
    'context_assessment',
    'Assessment of a context',
    ['context_decided', 'context_assessed'],
    workingDays(45),
    level2,
    5,
  ),
  clock(
    'context_conference',
    'Context conference',
    ['context_assessed', 'context_conference_held'],
    workingDays(15),
    level2,
    3,
  ),
  clock(
    'context_first_review',
    'First review of a context',
    ['context_conference_held', 'context_reviewed'],
    days(42),
    level2,
    5,
  ),
  clock('context_review', 'Review of a context', ['context_reviewed', 'context_reviewed'], days(84), level2, 5),
  clock('risk_review_imminent', 'Review of imminent risk', ['risk_judged', 'risk_judged'], days(7), riskReview, 2),
  clock(
    'risk_review_significant',
    'Review of significant risk',
    ['risk_judged', 'risk_judged'],
    days(28),
    riskReview,
    5,
  ),
  clock('risk_review_moderate', 'Review of moderate risk', ['risk_judged', 'risk_judged'], days(42), riskReview, 5),
  clock('risk_review_emerging', 'Review of emerging risk', ['risk_judged', 'risk_judged'], days(84), riskReview, 5),
];

/** The shipped rows, read and checked like any partnership's own. */
export const shippedClockRules: readonly ClockRule[] = checked(written);

function checked(rows: readonly WrittenClockRule[]): ClockRule[] {
  const read = readClockRules(rows);
  if (read.ok) return read.rules;
  throw new Error(read.problems.map(({ row, field, message }) => `Clock rule ${row}: ${field} ${message}`).join('\n'));
}
