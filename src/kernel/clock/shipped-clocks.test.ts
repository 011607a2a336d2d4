import { describe, expect, it } from 'vitest';
import type { ClockRule } from './clock-rules.ts';
import { shippedClockRules } from './shipped-clocks.ts';

const length = ({ max, unit }: ClockRule) => `${max} ${unit}`;

describe('the clocks Kith starts with', () => {
  it('are those of the specification', () => {
    expect(Object.fromEntries(shippedClockRules.map((rule) => [rule.code, length(rule)]))).toEqual({
      referral_decision: '1 working_day',
      referral_feedback: '3 working_day',
      child_and_family_assessment: '45 working_day',
      initial_conference: '15 working_day',
      core_group: '10 working_day',
      first_looked_after_review: '20 working_day',
      serious_incident_notification: '5 working_day',
      rapid_review: '15 working_day',
      serious_incident_panel: '10 working_day',
      return_interview: '72 hour',
      nrm_reasonable_grounds: '5 working_day',
      subject_access: '1 month',
      breach_notification: '72 hour',
      allegation_to_designated_officer: '1 working_day',
      concern_opened: '24 hour',
      transfer_answered: '1 working_day',
      emergency_access_review: '5 calendar_day',
      context_acceptance: '5 working_day',
      context_scoping: '10 working_day',
      context_assessment: '45 working_day',
      context_conference: '15 working_day',
      context_first_review: '42 calendar_day',
      context_review: '84 calendar_day',
      risk_review_imminent: '7 calendar_day',
      risk_review_significant: '28 calendar_day',
      risk_review_moderate: '42 calendar_day',
      risk_review_emerging: '84 calendar_day',
    });
  });

  it('name a source each, and only what was read is called confirmed', () => {
    const local = shippedClockRules.filter(({ basis }) => basis === 'local');
    expect(local.filter(({ confirmed, source }) => confirmed || !source.includes('domain §'))).toEqual([]);
    const law = /Working Together|Statutory guidance|statutory guidance|UK GDPR|Regulations 2010/;
    const others = shippedClockRules.filter(({ basis }) => basis !== 'local');
    expect(others.filter(({ source }) => !law.test(source))).toEqual([]);
    const unread = shippedClockRules.filter(({ basis, confirmed }) => basis !== 'local' && !confirmed);
    expect(unread.map(({ code }) => code)).toEqual(['first_looked_after_review', 'nrm_reasonable_grounds']);
  });
});
