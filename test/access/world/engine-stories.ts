import { tellImports } from './import-stories.ts';
import { colleague } from './organisation.ts';
import type { Told } from './stories.ts';
import type { Json } from './tables.ts';
import type { Teller } from './teller.ts';

const AT = '2026-02-10T10:00:00Z';
const wrote = { opened_at: AT, opened_by: colleague.writer };

/** An instrument of two sections: enough for every page that asks, compares, suggests or edits. */
const DEFINITION: Json = {
  title: 'A short look',
  scales: {
    seen: {
      options: [
        { code: 'now', label: 'Now' },
        { code: 'no', label: 'No' },
      ],
    },
  },
  sections: [
    {
      code: 'strengths',
      title: 'What keeps them safe',
      items: [
        { code: 'adult', label: 'Somebody they trust', kind: 'choice', scale: 'seen' },
        { code: 'words', label: 'In their own words', kind: 'text' },
      ],
    },
    {
      code: 'around_them',
      title: 'Around them',
      items: [
        { code: 'place', label: 'Somewhere they feel unsafe', kind: 'yes_no' },
        { code: 'practice', label: 'What we do', kind: 'statements' },
        { code: 'rating', label: 'Overall', kind: 'overall', from: 'practice' },
      ],
    },
  ],
  suggestions: [
    {
      code: 'level',
      title: 'How it looks',
      sections: ['strengths'],
      adds: [{ by: 'answer', is: ['now'], each: 1 }],
      enough: 1,
      levels: [{ from: 0, level: 'calm', sentence: 'It looks calm.' }],
    },
  ],
  judgements: [
    {
      code: 'harm',
      label: 'Harm experienced',
      options: [
        { code: 'none_known', label: 'None known' },
        { code: 'likely', label: 'Likely' },
      ],
    },
  ],
  authorise: { by: ['hub_manager', 'exploitation_lead'], says: 'A manager' },
  together: true,
};

/** An action and the lead who answers for it: neither is there without the other. */
async function tellAction(teller: Teller, claim: string, more: Record<string, string> = {}): Promise<string> {
  return teller.together(async () => {
    const lead = teller.nextId('action_lead');
    const action = await teller.put('action', {
      wording: 'Ask who lights the path.',
      accountable_lead_id: lead,
      claim,
      claim_reason: claim === 'at_risk' ? 'Nobody has answered.' : null,
      due_from: '2026-02-01',
      due_by: '2026-02-28',
      due_precision: 'month',
      part_id: teller.latest('plan_part'),
      ...wrote,
      ...more,
    });
    await teller.put('action_lead', { part: 'lead', said: 'Head of parks', kind: 'role', action_id: action });
    return action;
  });
}

/** A plan under the scope being told of, with every kind of thing a plan holds. */
async function tellPlan(teller: Teller, kind: string, subject: Told | null): Promise<{ plan: string; action: string }> {
  const plan = await teller.put('plan', {
    kind,
    title: subject ? 'A plan for them' : 'Our plan',
    subject_id: subject?.id ?? null,
    state: 'active',
    ...wrote,
  });
  await teller.put('plan_edition', { title: 'Our plan', landed_at: AT });
  await teller.put('plan_part', { kind: subject ? 'goal' : 'theme', number: '1', wording: 'Safe on the way home' });
  const action = await tellAction(teller, 'at_risk');
  await teller.put('action_update', {
    claim: 'at_risk',
    note: 'Nobody has answered.',
    said_at: AT,
    said_by: colleague.writer,
  });
  await teller.put('plan_note', { heading: 'Resources', text: 'Two evenings', action_id: action });
  await teller.put('impact', { wording: 'They walk home together.', action_id: action });
  await teller.put('measure', { kind: 'number', name: 'Evenings', unit: 'evenings', target: 12 });
  await teller.put('measure_reading', { as_of: '2026-02-20', value: 4, source: 'Counted', recorded_at: AT });
  await teller.put('measure', { kind: 'live', name: 'Young people met', counter: 'contacts.people', target: 400 });
  await teller.put('report_due', { title: 'A report', every: 'quarter', due_month: '2026-03-01', action_id: action });
  await tellAction(teller, 'done', {
    accountable_id: colleague.writer,
    confirmed_at: AT,
    confirmed_by: colleague.second,
  });
  await teller.put('action_update', { claim: 'done', evidence: 'It is lit.', said_at: AT, said_by: colleague.writer });
  return { plan, action };
}

/** A sitting under the scope being told of, with an answer of each kind and two that stand side by side. */
async function tellSitting(teller: Teller, subject: Told | null, state: 'open' | 'submitted'): Promise<string> {
  const sitting = await teller.put('sitting', {
    title: 'A short look',
    subject_id: subject?.id ?? null,
    state,
    ...wrote,
    ...(state === 'submitted' && { submitted_at: AT, submitted_by: colleague.writer }),
  });
  const answered = { answered_at: AT, answered_by: colleague.writer };
  await teller.put('answer', {
    item: 'adult',
    state: 'answered',
    value: { is: 'yes' },
    note: 'His uncle.',
    ...answered,
  });
  await teller.put('answer', {
    item: 'adult',
    state: 'not_known',
    value: null,
    ...answered,
    answered_by: colleague.second,
  });
  await teller.put('answer', { item: 'words', state: 'not_asked', value: null, ...answered });
  // A review's cell, which asks for something to be done.
  if (!subject)
    await teller.put('answer', {
      item: 'practice',
      state: 'answered',
      value: { statements: [{ band: 'red', text: 'The path is dark.', action: 'Light it.', lead: 'Head of parks' }] },
      ...answered,
    });
  await teller.put('sitting_dissent', { words: 'I see it otherwise.', said_at: AT, said_by: colleague.second });
  return sitting;
}

/** Plans, instruments, meetings and risks: the partnership's own, a child's and a place's. */
export async function tellEngines(teller: Teller, subjects: { [name: string]: Told }): Promise<void> {
  const { amina, park, sol } = subjects;
  if (!amina || !park || !sol) throw new Error('Who is this story about?');
  await teller.under('A short look', 'open');
  await teller.put('instrument', {
    code: 'short-look',
    name: 'A short look',
    asks_about: ['person', 'location', 'partnership'],
    ...wrote,
  });
  await teller.put('instrument_version', {
    number: 1,
    definition: DEFINITION,
    state: 'published',
    published_at: AT,
    written_at: AT,
  });
  const version = teller.latest('instrument_version');
  // What is open was begun before this one was published.
  const second = { number: 2, definition: DEFINITION, written_at: AT };
  await teller.put('instrument_version', { ...second, state: 'published', published_at: AT });
  await teller.put('instrument_version', { number: 3, definition: DEFINITION, state: 'draft', written_at: AT });

  for (const subject of [amina, park, sol]) {
    teller.back(subject.scope, subject.scopeClass);
    await tellPlan(teller, 'support_plan', subject);
    teller.point('instrument_version', version);
    const sitting = await tellSitting(teller, subject, subject === park ? 'submitted' : 'open');
    await teller.put('sitting_action', { sitting_id: sitting, item: 'adult' });
  }
  await teller.under('A rater alone', 'own_rating');
  await tellSitting(teller, null, 'open');
  await teller.under('Our plan', 'partnership');
  const { plan, action } = await tellPlan(teller, 'strategy', null);
  const sitting = await tellSitting(teller, null, 'submitted');

  const body = await teller.put('body', {
    name: 'Exploitation panel',
    kind: 'exploitation_panel',
    about: 'Children and places',
    cadence: { every: 'fortnight' },
    workplan_id: plan,
    representative_id: colleague.writer,
    deputy_id: colleague.second,
    ...wrote,
  });
  await teller.put('body_terms', {
    edition: '1',
    terms: 'To plan for places.',
    covers_place_plans: true,
    from_on: '2026-01-01',
    written_at: AT,
  });
  await teller.put('body_member', {
    account_id: colleague.writer,
    part: 'chair',
    from_on: '2026-01-01',
    deputy_id: colleague.second,
  });
  for (const [name, state] of [
    ['The meeting to come', 'agenda_open'],
    ['The meeting under way', 'in_session'],
    ['The meeting before', 'minutes_draft'],
  ] as const) {
    await teller.under(name, 'panel');
    const meeting = await teller.put('meeting', {
      body_id: body,
      starts_at: state === 'agenda_open' ? '2026-03-12T10:00:00Z' : '2026-02-19T10:00:00Z',
      state,
      arranged_at: AT,
      arranged_by: colleague.writer,
    });
    const item = { asked_at: AT, asked_by: colleague.writer, why: 'It is due.', state: 'accepted' };
    await teller.put('attendance', { account_id: colleague.writer, part: 'chair', state: 'present', since: AT });
    await teller.put('attendance', { account_id: colleague.second, part: 'member', state: 'present', since: AT });
    for (const [about, more] of [
      ['a child', { subject_id: amina.id }],
      ['a place', { subject_id: park.id }],
      ['a plan', { plan_id: plan, action_id: action }],
      ['a look', { sitting_id: sitting }],
    ] as const)
      await teller.put('agenda_item', { band: 'due', title: `About ${about}`, ...item, ...more });
    await teller.put('agenda_item', {
      band: 'late',
      title: 'Something late',
      late_reason: 'It happened today.',
      ...item,
    });
    await teller.put('declared_interest', {
      account_id: colleague.second,
      interest: 'I coach there.',
      declared_at: AT,
    });
    await teller.put('minute_line', {
      meeting_id: meeting,
      text: 'It was talked about.',
      typed_at: AT,
      typed_by: colleague.writer,
      item_id: teller.latest('agenda_item'),
    });
    await teller.put('decision', {
      wording: 'Go on.',
      rationale: 'It helps.',
      outcome: 'continue',
      decided_at: AT,
      recorded_by: colleague.writer,
    });
    await teller.put('decision_dissent', { said_by: colleague.second, words: 'Too slow.', said_at: AT });
    await teller.put('decision_action', { action_id: action });
    await teller.put('pack', { account_id: colleague.writer, issued_at: AT, expires_at: '2026-03-20T10:00:00Z' });
  }
  await tellImports(teller, sitting);
  await teller.under('Behind the shops', 'spot');
  await teller.put('spot', { name: 'Behind the shops', opened_at: AT });
  await teller.put('regular', { street_name: 'Smiler', first_seen_on: '2026-02-01', added_by: colleague.writer });
  await teller.put('contact_seen', { seen_on: '2026-02-10' });
  for (const [name, scopeClass] of [
    ['A risk', 'partnership'],
    ['A risk few read', 'confidential_risk'],
  ] as const) {
    await teller.under(name, scopeClass);
    await teller.put('risk', {
      number: 'R1',
      category: 'capacity',
      description: 'Too few workers.',
      review_on: '2026-04-01',
      ...wrote,
    });
    await teller.put('risk_score', { likelihood: 3, impact: 4, kind: 'residual', why: 'As last time.', scored_at: AT });
    await teller.put('risk_action', { action_id: action });
  }
}
