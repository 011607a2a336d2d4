import { administrators, type Role, workOnChildren, workOnContexts } from './roles.ts';
import type { Rules } from './rule.ts';
import type { Targets } from './targets.ts';

/** Who runs the partnership's own work: its plans, its register, its risks (domain §1.2; the table in 0980-hats-of-engines.sql). */
const runsPartnership: readonly Role[] = ['business_support', 'panel_chair', 'exploitation_lead'];
/** Who runs meetings, besides whoever chairs or coordinates one: business support and the contextual harm manager (domain §1.2). */
const runsMeetings: readonly Role[] = ['business_support', 'exploitation_lead'];

/** Whoever reads the partnership's own work by their hat: everybody who works in it (0980-hats-of-engines.sql). */
const readsPartnership: readonly Role[] = [
  ...runsPartnership,
  'hub_manager',
  'scrutineer',
  'analyst',
  'auditor',
  'data_protection_officer',
  'screener',
  'social_worker',
  'police',
  'school_lead',
  'health',
  'youth_worker',
  'community_safety',
  'housing',
  'youth_justice',
  'voluntary_sector',
];

const open = (of: Targets): string =>
  `update sitting set state = 'open', submitted_at = null, submitted_by = null where id = '${of.review}'`;

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
      'plan.confirm.save': (of) => `${plan(of)}/confirm`,
      'plan.approve.save': (of) => `${plan(of)}/approve`,
      'plan.remind.send': (of) => `${plan(of)}/remind`,
      'action.change.save': (of) => `${action(of)}/change`,
      'action.confirm.save': (of) => `${action(of)}/confirm`,
      'action.delegate.save': (of) => `${action(of)}/delegate`,
      'action.update.save': (of) => `${action(of)}/update`,
      'action.drop.save': (of) => `${action(of)}/drop`,
      'plan.measure.save': (of) => `${plan(of)}/impacts/${of.impact}/measures/new`,
      'plan.measure.change.save': (of) => `${plan(of)}/measures/${of.measure}/change`,
      'plan.reading.save': (of) => `${plan(of)}/measures/${of.measure}/readings/new`,
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
      'assessment.end.save': (of) => `${look(of)}/end`,
      'assessment.withdraw.save': (of) => `${look(of)}/withdraw`,
    },
    workOnChildren,
    'answers about a child are the child’s whole file (domain §2.6)',
  ),
  'assessment.action.save': {
    url: (of) => `/assessments/${of.lookAtPark}/answers/adult/action`,
    may: workOnContexts,
    because: 'whoever writes in a plan about the place puts into it what an answer asks for (domain §3.7)',
  },
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
      'body.close.save': (of) => `${body(of)}/close`,
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
      'meeting.agenda.accept': (of) => `${meeting(of)}/accept`,
      'meeting.cancel.save': (of) => `${meeting(of)}/cancel`,
      'meeting.person.add.save': (of) => `${meeting(of)}/people/new`,
      'meeting.pack.recall.save': (of) => `${meetingOn(of)}/people/${of.personOn}/pack`,
      'meeting.decision.save': (of) => `${meetingOn(of)}/items/${of.itemOn}/decision`,
      'meeting.action.save': (of) => `${meetingOn(of)}/items/${of.itemOn}/action`,
      'meeting.dissent.save': (of) => `${meetingOn(of)}/decisions/${of.decisionOn}/dissent`,
      'meeting.notes.save': (of) => `${meetingOn(of)}/notes`,
      'meeting.notes.change.save': (of) => `${meetingOn(of)}/notes/${of.lineOn}`,
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
    { 'assessment.together.save': (of) => `/assessments/${of.review}/together` },
    readsPartnership,
    'raters are whoever works in the partnership; who sees it otherwise says so (domain §3.15)',
  ),
  'assessment.rate': {
    url: (of) => `/assessments/${of.review}/rate`,
    may: readsPartnership,
    because: 'each rater marks alone (domain §3.15)',
    again: open,
  },
  'assessment.reveal': {
    url: (of) => `/assessments/${of.review}/reveal`,
    may: runsPartnership,
    because: 'the spread is shown at one moment, by those who run the partnership (domain §3.15)',
    again: open,
  },
  'assessment.take-back.save': {
    url: (of) => `/assessments/${of.review}/take-back`,
    may: [...runsPartnership, 'hub_manager', 'analyst', 'scrutineer'],
    because: 'whoever reads its answers in full may answer it, and takes it back to do so',
    again: (of) =>
      `update sitting set state = 'submitted', submitted_at = kith_now(), sent_back_why = null where id = '${of.review}'`,
  },
  'assessment.answer': {
    url: (of) => `${look(of)}/strengths/answer`,
    may: workOnChildren,
    because: 'answers about a child are the child’s whole file (domain §2.6)',
    form: () => ({ item: 'adult' }),
  },
  'assessment.newer.save': {
    url: (of) => `${look(of)}/newer`,
    may: workOnChildren,
    because: 'a person moves a sitting to what is asked now, having seen what differs',
    again: (of) =>
      `insert into instrument_version (id, instrument_id, number, definition, state, written_at, published_at, scope_id, scope_class)
       select md5('a later version')::uuid, instrument_id, 9, definition, 'published', kith_now(), kith_now(), scope_id, scope_class
       from instrument_version where instrument_id = '${of.instrument}' and number = 1 on conflict do nothing`,
  },
  'plan.report.receive.save': {
    url: (of) => `${plan(of)}/reports/${of.report}/received`,
    may: runsPartnership,
    because: 'domain §6.4',
    again: (of) => `update report_due set received_at = null, received_by = null where id = '${of.report}'`,
  },
  'action.reopen.save': {
    url: (of) => `${plan(of)}/actions/${of.strategyDone}/reopen`,
    may: runsPartnership,
    because: 'domain §6.1',
    again: (of) => `update action set claim = 'not_needed', claim_reason = 'Not now' where id = '${of.strategyDone}'`,
  },
  'meeting.item.move': {
    url: item,
    may: runsMeetings,
    because: 'domain §3.6',
    form: () => ({ move: 'put_off' }),
    again: (of) => `update agenda_item set state = 'accepted' where id = '${of.item}'`,
  },
  'meeting.step': {
    url: (of) => `${meeting(of)}/step`,
    may: runsMeetings,
    because: 'domain §3.6',
    form: () => ({ step: 'lock_agenda' }),
    // What others asked for on the way here is accepted, or the agenda could not be locked.
    again: (of) => `update meeting set state = 'agenda_open' where id = '${of.meeting}';
      update agenda_item set state = 'accepted' where meeting_id = '${of.meeting}' and state = 'requested'`,
  },
  'meeting.item.reached': {
    url: (of) => `${meetingOn(of)}/items/${of.itemOn}/reached`,
    may: runsMeetings,
    because: 'domain §3.6',
    form: () => ({ state: 'discussed' }),
    again: (of) => `update agenda_item set state = 'accepted' where id = '${of.itemOn}'`,
  },
  'meeting.person.present': {
    url: (of) => `${meetingOn(of)}/present`,
    may: runsMeetings,
    because: 'domain §3.6',
  },
  'meeting.items.discussed': {
    url: (of) => `${meetingOn(of)}/discussed`,
    may: runsMeetings,
    because: 'domain §3.6',
    form: (of) => ({ items: of.itemOn }),
    again: (of) => `update agenda_item set state = 'accepted' where id = '${of.itemOn}'`,
  },
  'meeting.person.mark': {
    url: (of) => `${meetingOn(of)}/people/${of.personOn}`,
    may: runsMeetings,
    because: 'domain §3.6, §7.8 I31',
    form: () => ({ state: 'left' }),
    again: (of) => `update attendance set state = 'present' where id = '${of.personOn}'`,
  },

  ...each(
    {
      'risk.new.save': () => '/risks/new',
      'risk.change.save': (of) => `${risk(of)}/change`,
      'risk.score.save': (of) => `${risk(of)}/score`,
      'risk.action.save': (of) => `${risk(of)}/action`,
      'risk.priority.save': (of) => `${risk(of)}/priority`,
      'risk.close.save': (of) => `${risk(of)}/close`,
      'review.action.save': (of) => `/reviews/${of.review}/cells/practice/action`,
      'review.actions.save': (of) => `/reviews/${of.review}/actions`,
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
