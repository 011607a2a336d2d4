import { administrators, type Role, workOnChildren, workOnContexts } from './roles.ts';
import type { Rules } from './rule.ts';
import type { Targets } from './targets.ts';

/** Who runs the partnership's own work: its plans, its register, its risks (domain §1.2; the table in 0980-hats-of-engines.sql). */
const runsPartnership: readonly Role[] = ['business_support', 'panel_chair', 'exploitation_lead'];
/** Who runs meetings, besides whoever chairs or coordinates one: business support and the contextual harm manager (domain §1.2). */
const runsMeetings: readonly Role[] = ['business_support', 'exploitation_lead'];

/** Several forms of one thing, done by the same people for the same reason. */
const each = (
  routes: Readonly<Record<string, (of: Targets) => string>>,
  may: readonly Role[],
  because: string,
): Rules => Object.fromEntries(Object.entries(routes).map(([name, url]) => [name, { url, may, because }]));

const plan = (of: Targets): string => `/plans/${of.strategy}`;
const action = (of: Targets): string => `${plan(of)}/actions/${of.strategyAction}`;
const brought = (of: Targets): string => `/plans/import/${of.planImport}`;
const meetingOn = (of: Targets): string => `/meetings/${of.meetingOn}`;
const look = (of: Targets): string => `/assessments/${of.look}`;
const instrument = (of: Targets): string => `/instruments/${of.instrument}`;
const body = (of: Targets): string => `/bodies/${of.body}`;
const meeting = (of: Targets): string => `/meetings/${of.meeting}`;
const item = (of: Targets): string => `${meeting(of)}/items/${of.item}`;
const risk = (of: Targets): string => `/risks/${of.risk}`;

/** Plans, instruments, meetings, risks and the regulars of a spot. */
export const rulesOfEngines: Rules = {
  ...each(
    {
      'plan.new.save': () => '/plans/new',
      'plan.part.save': (of) => `${plan(of)}/parts/new`,
      'plan.action.save': (of) => `${plan(of)}/actions/new`,
      'plan.part.change.save': (of) => `${plan(of)}/parts/${of.strategyPart}/wording`,
      'plan.state.save': (of) => `${plan(of)}/state`,
      'plan.approve.save': (of) => `${plan(of)}/approve`,
      'plan.remind.send': (of) => `${plan(of)}/remind`,
      'action.change.save': (of) => `${action(of)}/change`,
      'action.confirm.save': (of) => `${action(of)}/confirm`,
      'action.delegate.save': (of) => `${action(of)}/delegate`,
      'action.update.save': (of) => `${action(of)}/update`,
      'action.drop.save': (of) => `${action(of)}/drop`,
      'plan.measure.save': (of) => `${plan(of)}/impacts/${of.impact}/measures/new`,
      'plan.reading.save': (of) => `${plan(of)}/measures/${of.measure}/readings/new`,
      'plan.report.receive.save': (of) => `${plan(of)}/reports/${of.report}/received`,
      'action.reopen.save': (of) => `${plan(of)}/actions/${of.strategyDone}/reopen`,
      'plan.import.send': () => '/plans/import/new',
      'plan.import.about': (of) => `${brought(of)}/about`,
      'plan.import.columns': (of) => `${brought(of)}/columns`,
      'plan.import.row.save': (of) => `${brought(of)}/rows/t0r1`,
      'plan.import.accept': (of) => `${brought(of)}/accept`,
      'plan.import.abandon': (of) => `${brought(of)}/abandon`,
      'action.serves.save': (of) => `${action(of)}/serves`,
      'plan.impact.save': (of) => `${plan(of)}/impacts/new`,
      'plan.report.save': (of) => `${plan(of)}/reports/new`,
      'action.approve.save': (of) => `${plan(of)}/actions/${of.strategyDone}/approve`,
    },
    runsPartnership,
    'the partnership’s own plans are kept by those who run it; leads say how theirs go (domain §1.2, §6.1)',
  ),
  'subject.plan.new.save': {
    url: (of) => `/subjects/${of.amina}/plans/new`,
    may: workOnChildren,
    because: 'a plan about a child lies in the child’s file (domain §3.7)',
  },

  ...each(
    {
      'assessment.new.save': (of) => `/assessments/new?subject=${of.amina}`,
      'assessment.section.save': (of) => `${look(of)}/strengths`,
      'assessment.answer': (of) => `${look(of)}/strengths/answer`,
      'assessment.end.save': (of) => `${look(of)}/end`,
      'assessment.newer.save': (of) => `${look(of)}/newer`,
      'assessment.withdraw.save': (of) => `${look(of)}/withdraw`,
    },
    workOnChildren,
    'answers about a child are the child’s whole file (domain §2.6)',
  ),
  'assessment.authorise.save': {
    url: (of) => `/assessments/${of.lookAtPark}/authorise`,
    may: workOnContexts.filter((role) => ['hub_manager', 'exploitation_lead'].includes(role)),
    because: 'a manager who wrote none of it (domain §3.13, I6)',
  },
  ...each(
    {
      'instrument.new.save': () => '/instruments/new',
      'instrument.draft.begin': (of) => `${instrument(of)}/draft-begin`,
      'instrument.draft.save': (of) => `${instrument(of)}/draft`,
      'instrument.draft.section.save': (of) => `${instrument(of)}/draft/strengths`,
      'instrument.file.save': (of) => `${instrument(of)}/draft-file`,
      'instrument.publish.save': (of) => `${instrument(of)}/publish`,
    },
    administrators,
    'an administrator words what is asked (architecture §2)',
  ),

  ...each(
    {
      'body.add.save': () => '/bodies/new',
      'body.change.save': (of) => `${body(of)}/change`,
      'body.terms.save': (of) => `${body(of)}/terms`,
      'body.member.add.save': (of) => `${body(of)}/members/new`,
      'body.member.change.save': (of) => `${body(of)}/members/${of.bodyMember}`,
      'meeting.arrange.save': (of) => `${body(of)}/meetings/new`,
    },
    runsPartnership,
    'the register of boards and panels (domain §1.2, §3.6)',
  ),
  ...each(
    {
      'meeting.agenda.bring': (of) => `${meeting(of)}/bring`,
      'meeting.cancel.save': (of) => `${meeting(of)}/cancel`,
      'meeting.item.move': (of) => item(of),
      'meeting.person.add.save': (of) => `${meeting(of)}/people/new`,
      'meeting.step': (of) => `${meeting(of)}/step`,
      'meeting.item.reached': (of) => `${meetingOn(of)}/items/${of.itemOn}/reached`,
      'meeting.decision.save': (of) => `${meetingOn(of)}/items/${of.itemOn}/decision`,
      'meeting.action.save': (of) => `${meetingOn(of)}/items/${of.itemOn}/action`,
      'meeting.dissent.save': (of) => `${meetingOn(of)}/decisions/${of.decisionOn}/dissent`,
      'meeting.notes.save': (of) => `${meetingOn(of)}/notes`,
      'meeting.notes.change.save': (of) => `${meetingOn(of)}/notes/${of.lineOn}`,
      'meeting.person.mark': (of) => `${meetingOn(of)}/people/${of.personOn}`,
    },
    runsMeetings,
    'a meeting is run by business support and whoever coordinates it (domain §1.2, §3.6)',
  ),

  ...each(
    {
      'meeting.item.add.save': (of) => `${meeting(of)}/items/new`,
      'meeting.interest.save': (of) => `${meetingOn(of)}/items/${of.itemOn}/interest`,
    },
    ['business_support', 'exploitation_lead', 'hub_manager'],
    'whoever reads a meeting’s papers may ask for an item, and says what touches them (domain §3.6)',
  ),
  ...each(
    {
      'assessment.take-back.save': (of) => `/assessments/${of.review}/take-back`,
      'assessment.together.save': (of) => `/assessments/${of.review}/together`,
      'assessment.rate': (of) => `/assessments/${of.review}/rate`,
      'assessment.reveal': (of) => `/assessments/${of.review}/reveal`,
    },
    runsPartnership,
    'the system review belongs to those who run the partnership (domain §3.15)',
  ),

  ...each(
    {
      'risk.new.save': () => '/risks/new',
      'risk.change.save': (of) => `${risk(of)}/change`,
      'risk.score.save': (of) => `${risk(of)}/score`,
      'risk.action.save': (of) => `${risk(of)}/action`,
      'risk.priority.save': (of) => `${risk(of)}/priority`,
      'risk.close.save': (of) => `${risk(of)}/close`,
      'review.action.save': (of) => `/reviews/${of.review}/cells/practice/action`,
    },
    runsPartnership,
    'the risk log and the review belong to those who run the partnership (domain §3.15, §6.5)',
  ),
  'spot.regular': {
    url: (of) => `/spots/${of.spot}/regulars/${of.regular}`,
    may: ['hub_manager', 'exploitation_lead'],
    because: 'the workers of the agency there, and those who count contacts (domain §1.1)',
    form: () => ({ gone: 'no' }),
  },
};
