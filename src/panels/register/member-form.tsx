import type { PageParts } from '../../kernel/http/reply.ts';
import { ChoiceField, DateField, datePartsOf, readDateParts, SelectField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import { formPage } from '../forms/form-page.tsx';
import { ColleagueField } from '../people/colleague-field.tsx';
import type { Named } from '../people/colleagues.ts';
import type { MemberPart } from '../tables.ts';
import { partWords } from '../words.ts';
import type { BodyShown, MemberShown } from './load-body.ts';

export const MEMBER_PARTS: readonly MemberPart[] = ['chair', 'co_chair', 'member', 'note_taker', 'coordinator'];

export interface MemberFormShown {
  body: BodyShown;
  /** Whose membership is changed; null to add somebody. */
  member: MemberShown | null;
  named: Named;
  today: string;
}

/** Adds a member to a board or panel, or changes their part and deputy, or ends it. */
export function memberFormPage(shown: MemberFormShown & Filled): PageParts {
  const { body, member, errors, named } = shown;
  const raw = member && !shown.sent ? { part: member.part, deputy: member.deputy ?? '', ends: 'no' } : shown.raw;
  const own = `/bodies/${body.id}`;
  return formPage({
    heading: member ? member.name : 'Add a member',
    caption: body.name,
    breadcrumbs: [
      { text: 'Boards and panels', href: '/bodies' },
      { text: body.name, href: own },
      { text: member ? member.name : 'Add a member' },
    ],
    action: `${own}/members/${member?.id ?? 'new'}`,
    filled: shown,
    button: member ? 'Save' : 'Add',
    back: own,
    children: (
      <>
        {!member && <ColleagueField name="who" label="Who?" raw={raw} named={named} errors={errors} />}
        <SelectField
          name="part"
          label="Their part"
          none="Select one"
          errors={errors}
          value={typed(raw, 'part')}
          items={MEMBER_PARTS.map((part) => ({ value: part, text: partWords[part] }))}
        />
        <ColleagueField
          name="deputy"
          label="Who comes in their place?"
          optional
          raw={raw}
          named={named}
          errors={errors}
        />
        {!member && (
          <DateField
            name="from"
            label="From"
            errors={errors}
            value={shown.sent ? readDateParts(raw, 'from') : datePartsOf(shown.today)}
          />
        )}
        {member && (
          <ChoiceField
            name="ends"
            label="Do they leave?"
            inline
            errors={errors}
            value={typed(raw, 'ends')}
            items={[
              { value: 'no', text: 'No' },
              { value: 'yes', text: 'Yes, today is their last day' },
            ]}
          />
        )}
      </>
    ),
  });
}
