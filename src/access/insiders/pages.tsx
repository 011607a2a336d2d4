import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  ChoiceField,
  DateField,
  DateText,
  type FieldErrors,
  Form,
  InsetText,
  ListTable,
  LongTextField,
  readDateParts,
  TextField,
  WarningText,
} from '../../kernel/ui/index.ts';
import type { Party } from '../giving/find-parties.ts';
import { PartyChoice, PartySearch } from '../giving/party-search.tsx';
import { text } from '../giving/sight-fields.tsx';
import { hrefOf, type KnownThing } from '../thing/known-thing.ts';
import type { DeclaredFamily } from './family.ts';
import type { FamilyMatch } from './keep-out.ts';
import { ties, tieWords } from './ties.ts';

type Raw = Readonly<Record<string, unknown>>;
interface Mending {
  raw: Raw;
  errors?: FieldErrors;
  seal: FormSeal;
}

const tieItems = (of: 'mine' | 'theirs') => ties.map((value) => ({ value, text: tieWords[value][of] }));

/** Names of one's own family: so that nobody opens a record about them, and nobody is told whether there is one. */
export function familyPage(shown: Mending & { family: readonly DeclaredFamily[]; once: () => string }): PageParts {
  const { raw, errors, seal } = shown;
  return {
    title: 'Your family',
    errors,
    breadcrumbs: [{ text: 'Your account', href: '/account' }, { text: 'Your family' }],
    body: (
      <>
        <h1 class="govuk-heading-l">Your family</h1>
        <p class="govuk-body">
          Nobody here opens a record about their own family. Name the children and young people you are close to,
          whether or not you think services know them. If one is known, you will not see it, and nobody tells you that
          there is anything to see.
        </p>
        <p class="govuk-body">
          Only you see this list. If a name fits a record, whoever leads on it is told that you may be family.
        </p>
        {shown.family.length > 0 && (
          <ListTable
            caption="People you have named"
            columns={[
              { text: 'Name' },
              { text: 'Born' },
              { text: 'Tie' },
              { text: 'Named' },
              { text: 'Remove', hidden: true },
            ]}
            rows={shown.family.map((one) => [
              one.name,
              one.birthDate ? <DateText value={one.birthDate} /> : 'Not given',
              familyTies[one.why],
              <DateText value={one.declaredAt} />,
              <Form action={`/account/family/${one.id}/end`} csrfToken={seal.csrf} idempotencyKey={shown.once()}>
                <button type="submit" class="kith-link-button">
                  Remove<span class="govuk-visually-hidden"> {one.name}</span>
                </button>
              </Form>,
            ])}
          />
        )}
        <h2 class="govuk-heading-m">Name someone</h2>
        <Form action="/account/family" csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <TextField name="givenNames" label="First names" width={20} errors={errors} value={text(raw, 'givenNames')} />
          <TextField name="familyName" label="Last name" width={20} errors={errors} value={text(raw, 'familyName')} />
          <DateField
            name="born"
            label="Date of birth, if you know it"
            hint="With it, Kith can be sure without asking anyone."
            errors={errors}
            value={readDateParts(raw, 'born')}
          />
          <ChoiceField
            name="why"
            label="How do you know them?"
            errors={errors}
            value={text(raw, 'why')}
            items={Object.entries(familyTies).map(([value, words]) => ({ value, text: words }))}
          />
          <Button>Add to the list</Button>
        </Form>
      </>
    ),
  };
}

const familyTies: Record<DeclaredFamily['why'], string> = {
  'my family': 'Family',
  'my household': 'Someone I live with',
  other: 'Someone close to me in another way',
};

/** "This names me or my family", from a record one sees. */
export function namesMePage(thing: KnownThing, { raw, errors, seal }: Mending): PageParts {
  return {
    title: `This names me or my family: ${thing.name}`,
    errors,
    breadcrumbs: [{ text: thing.name, href: hrefOf(thing) }, { text: 'This names me or my family' }],
    body: (
      <>
        <span class="govuk-caption-l">{thing.name}</span>
        <h1 class="govuk-heading-l">This record names me or my family</h1>
        <WarningText>You stop seeing this record, and what names the same person, at once and everywhere.</WarningText>
        <p class="govuk-body">
          Whoever leads on it sees that you said so. If you lead on it yourself, tell your manager now, so that someone
          takes over.
        </p>
        <Form action={`/access/${thing.id}/names-me`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <ChoiceField
            name="why"
            label="Why should you not see it?"
            errors={errors}
            value={text(raw, 'why')}
            items={tieItems('mine')}
          />
          <Button classes="govuk-button--warning">Close it to me</Button>
        </Form>
      </>
    ),
  };
}

/** Keep somebody out of what one manages: those who may be family, decided with two equal buttons, and anyone else by name. */
export function keepOutPage(
  thing: KnownThing,
  shown: Mending & { matches: readonly FamilyMatch[]; asked: string; parties: readonly Party[]; once: () => string },
): PageParts {
  const { raw, errors, seal } = shown;
  const action = `/access/${thing.id}/keep-out`;
  return {
    title: `Keep someone out: ${thing.name}`,
    errors,
    breadcrumbs: [
      { text: thing.name, href: hrefOf(thing) },
      { text: 'Who can see this', href: `/access/${thing.id}/who` },
      { text: 'Keep someone out' },
    ],
    body: (
      <>
        <span class="govuk-caption-l">{thing.name}</span>
        <h1 class="govuk-heading-l">Keep someone out</h1>
        <p class="govuk-body">
          Nobody opens a record that names them or their family, whatever else they may see. They are not told; it is
          simply not there for them.
        </p>
        {shown.matches.map((match) => (
          <InsetText>
            <p class="govuk-body">
              <strong>{match.person}</strong>, {match.jobTitle}, may have to be kept out:{' '}
              {match.why === 'names me'
                ? 'they have the same name as somebody in this record.'
                : 'they have declared somebody of the same name as family.'}{' '}
              Names are shared, so this is for you to decide.
            </p>
            <Form action={`${action}/match/${match.id}`} csrfToken={seal.csrf} idempotencyKey={shown.once()}>
              <TextField
                name={`reason-${match.id}`}
                label="How do you know?"
                errors={errors}
                value={text(raw, `reason-${match.id}`)}
              />
              <div class="govuk-button-group">
                <Button classes="govuk-button--secondary" name="family" value="yes">
                  Keep them out
                </Button>
                <Button classes="govuk-button--secondary" name="family" value="no">
                  It is not the same person
                </Button>
              </div>
            </Form>
          </InsetText>
        ))}
        <PartySearch action={action} asked={shown.asked} label="Name of whom to keep out" />
        {shown.parties.length > 0 ? (
          <Form action={action} csrfToken={seal.csrf} idempotencyKey={seal.once}>
            <input type="hidden" name="q" value={shown.asked} />
            <PartyChoice name="party" label="Who?" parties={shown.parties} value={text(raw, 'party')} errors={errors} />
            <ChoiceField name="why" label="Why?" errors={errors} value={text(raw, 'why')} items={tieItems('theirs')} />
            <LongTextField
              name="reason"
              label="How do you know?"
              rows={3}
              maxlength={1000}
              errors={errors}
              value={text(raw, 'reason')}
            />
            <Button>Keep them out</Button>
          </Form>
        ) : (
          shown.asked !== '' && (
            <p class="govuk-body">Nobody of that name. To close it to yourself, say so from “Why can I see this?”.</p>
          )
        )}
      </>
    ),
  };
}

/** An administrator passes on a tie by a record's label; the answer never says whether there is such a record. */
export function labelPage(person: { id: string; name: string }, { raw, errors, seal }: Mending): PageParts {
  return {
    title: `Keep out of a record: ${person.name}`,
    errors,
    breadcrumbs: [
      { text: 'People', href: '/admin/people' },
      { text: person.name, href: `/admin/people/${person.id}` },
      { text: 'Keep out of a record' },
    ],
    body: (
      <>
        <span class="govuk-caption-l">{person.name}</span>
        <h1 class="govuk-heading-l">Keep out of a record</h1>
        <p class="govuk-body">
          When somebody tells you that a record names this person or their family. If there is such a record, it is
          closed to them. You are not told whether there is.
        </p>
        <Form action={`/admin/people/${person.id}/keep-out`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <TextField
            name="label"
            label="The record’s label"
            hint="Such as K4-7QXM"
            width={10}
            spellcheck={false}
            errors={errors}
            value={text(raw, 'label')}
          />
          <ChoiceField name="why" label="Why?" errors={errors} value={text(raw, 'why')} items={tieItems('theirs')} />
          <LongTextField
            name="reason"
            label="Who told you, and when?"
            rows={2}
            maxlength={1000}
            errors={errors}
            value={text(raw, 'reason')}
          />
          <Button>Keep them out</Button>
        </Form>
      </>
    ),
  };
}
