import type { PageParts } from '../../kernel/http/reply.ts';
import { ChoiceField, LongTextField, SelectField, TextField } from '../../kernel/ui/index.ts';
import {
  type Filled,
  hasProblems,
  mayText,
  needText,
  type Problems,
  type Raw,
  type Terms,
  typed,
} from '../../subjects/index.ts';
import { formPage } from '../forms/form-page.tsx';
import { ColleagueField } from '../people/colleague-field.tsx';
import { type Named, readColleague } from '../people/colleagues.ts';
import type { Every } from '../tables.ts';
import { EVERY } from './cadence.ts';
import type { BodyShown } from './load-body.ts';

/** What the register asks of a board or panel. */
export interface BodyAnswers {
  name: string;
  kind: string;
  about: string;
  isAboutPlaces: boolean;
  every: Every;
  standingItems: string[];
  withoutNames: boolean;
  quorum: number | null;
  representativeId: string | null;
  deputyId: string | null;
  workplanId: string | null;
}

export interface BodyFormShown {
  body: BodyShown | null;
  terms: Terms;
  plans: readonly { id: string; title: string }[];
  named: Named;
}

const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

/** An entry of the register as a form's answers, to change it. */
export const asTyped = (body: BodyShown): Raw => ({
  name: body.name,
  kind: body.kind,
  about: body.about,
  places: body.isAboutPlaces ? 'yes' : 'no',
  every: body.every,
  standing: body.standingItems.join('\n'),
  withoutNames: body.withoutNames ? 'yes' : 'no',
  quorum: body.quorum === null ? '' : String(body.quorum),
  representative: body.representative ?? '',
  deputy: body.deputy ?? '',
  workplan: body.workplan?.id ?? '',
});

export function bodyFormPage(shown: BodyFormShown & Filled): PageParts {
  const { body, errors, named } = shown;
  const raw = body && !shown.sent ? asTyped(body) : shown.raw;
  const own = body ? `/bodies/${body.id}` : '/bodies';
  const field = (name: string) => ({ name, errors, value: typed(raw, name) });
  const who = { raw, named, errors };
  return formPage({
    heading: body ? `Change ${body.name}` : 'Add a board or panel',
    breadcrumbs: [
      { text: 'Boards and panels', href: '/bodies' },
      ...(body ? [{ text: body.name, href: own }] : []),
      { text: body ? 'Change' : 'Add' },
    ],
    action: body ? `${own}/change` : '/bodies/new',
    autosaveKey: `body-${body?.id ?? 'new'}`,
    filled: shown,
    button: body ? 'Save' : 'Add to the register',
    back: own,
    children: (
      <>
        <TextField {...field('name')} label="Name" />
        <SelectField
          {...field('kind')}
          label="What kind is it?"
          none="Select one"
          items={shown.terms.offered('body_kind').map(({ code, label }) => ({ value: code, text: label }))}
        />
        <LongTextField {...field('about')} label="What is it for?" rows={3} maxlength={2000} />
        <ChoiceField {...field('places')} label="Does it talk about places?" inline items={yesNo} />
        <SelectField
          {...field('every')}
          label="How often does it meet?"
          none="Select one"
          items={EVERY.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <LongTextField
          {...field('standing')}
          label="Standing items"
          hint="What every meeting talks about, one on each line. Name nobody here."
          optional
          rows={4}
        />
        <ChoiceField
          {...field('withoutNames')}
          label="Do its meetings speak of nobody by name?"
          hint="Then Kith leaves names out of the agenda, packs, screen and minutes."
          inline
          items={yesNo}
        />
        <TextField
          {...field('quorum')}
          label="How many members are needed to decide?"
          optional
          width={2}
          inputmode="numeric"
        />
        <ColleagueField
          {...who}
          name="representative"
          label="Who speaks on it for safety outside the home?"
          hint="Nominated, with authority to decide. Part of their name is enough."
          optional
        />
        <ColleagueField {...who} name="deputy" label="Who is their deputy?" optional />
        <SelectField
          {...field('workplan')}
          label="Which plan does it follow?"
          none="None"
          items={shown.plans.map(({ id, title }) => ({ value: id, text: title }))}
        />
        {body && <TextField {...field('why')} label="Why is it changed?" hint="Kept with what stood here before." />}
      </>
    ),
  });
}

/** Reads the register's form; the problems are put beside their fields. Null when there are any. */
export function readBody(raw: Raw, shown: BodyFormShown, problems: Problems): BodyAnswers | null {
  const name = needText(raw, 'name', problems, 'Enter what it is called', 150);
  const kind = typed(raw, 'kind');
  if (!shown.terms.has('body_kind', kind)) problems.kind = 'Select what kind it is';
  const about = needText(raw, 'about', problems, 'Enter what it is for', 2000);
  const every = EVERY.find(({ code }) => code === typed(raw, 'every'))?.code;
  if (!every) problems.every = 'Select how often it meets';
  for (const [field, ask] of [
    ['places', 'Select whether it talks about places'],
    ['withoutNames', 'Select whether its meetings speak of nobody by name'],
  ] as const) {
    if (!['yes', 'no'].includes(typed(raw, field))) problems[field] = ask;
  }
  const standing = (mayText(raw, 'standing', problems, 2000) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const quorum = typed(raw, 'quorum');
  if (quorum !== '' && !/^[1-9]\d?$/.test(quorum)) problems.quorum = 'Enter a number from 1 to 99, or leave it empty';
  const representativeId = readColleague(raw, 'representative', shown.named, problems, null);
  const deputyId = readColleague(raw, 'deputy', shown.named, problems, null);
  if (representativeId !== null && representativeId === deputyId) {
    problems.deputy = 'The deputy must be somebody else';
  }
  const workplan = typed(raw, 'workplan');
  if (workplan !== '' && !shown.plans.some(({ id }) => id === workplan)) problems.workplan = 'Select one of the plans';
  if (hasProblems(problems) || !every) return null;
  return {
    name,
    kind,
    about,
    isAboutPlaces: typed(raw, 'places') === 'yes',
    every,
    standingItems: standing,
    withoutNames: typed(raw, 'withoutNames') === 'yes',
    quorum: quorum === '' ? null : Number(quorum),
    representativeId,
    deputyId,
    workplanId: workplan || null,
  };
}
