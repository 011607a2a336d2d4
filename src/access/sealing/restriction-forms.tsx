import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  ChoiceField,
  DateField,
  type FieldErrors,
  Form,
  LongTextField,
  readDateParts,
  TextField,
  WarningText,
} from '../../kernel/ui/index.ts';
import { text } from '../giving/sight-fields.tsx';
import { hrefOf, type KnownThing } from '../thing/known-thing.ts';
import { KeeperFields, PersonField } from './keeper-fields.tsx';
import type { Restriction } from './restriction.ts';

type Raw = Readonly<Record<string, unknown>>;
interface Mending {
  raw: Raw;
  errors?: FieldErrors;
  seal: FormSeal;
}

const crumbs = (thing: KnownThing, last: string) => [
  { text: thing.name, href: hrefOf(thing) },
  { text: 'Restriction', href: `/access/${thing.id}/restriction` },
  { text: last },
];

export function sealPage(thing: KnownThing, { raw, errors, seal }: Mending): PageParts {
  return {
    title: `Seal: ${thing.name}`,
    errors,
    breadcrumbs: crumbs(thing, 'Seal'),
    body: (
      <>
        <span class="govuk-caption-l">{thing.name}</span>
        <h1 class="govuk-heading-l">Seal this record</h1>
        <p class="govuk-body">
          People who see it only because of their role stop seeing it now; you too, if that is how you see it. The front
          door and the emergency team see “A record exists. Ring …” and nothing else.
        </p>
        <Form action={`/access/${thing.id}/seal`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <KeeperFields raw={raw} errors={errors} />
          <Button>Seal this record</Button>
        </Form>
      </>
    ),
  };
}

export function silencePage(thing: KnownThing, { raw, errors, seal }: Mending): PageParts {
  return {
    title: `Propose silence: ${thing.name}`,
    errors,
    breadcrumbs: crumbs(thing, 'Propose silence'),
    body: (
      <>
        <span class="govuk-caption-l">{thing.name}</span>
        <h1 class="govuk-heading-l">Propose silence</h1>
        <WarningText>
          Once agreed, only the custodian, the deputy and an allocated worker see this record. You will not, unless you
          are one of them.
        </WarningText>
        <Form action={`/access/${thing.id}/silence`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <PersonField
            name="second"
            label="Who else decides?"
            hint="Someone else who manages this record. Only the two of you see this proposal."
            raw={raw}
            errors={errors}
          />
          <KeeperFields raw={raw} errors={errors} />
          <Button>Send the proposal</Button>
        </Form>
      </>
    ),
  };
}

export function liftPage(thing: KnownThing, mode: Restriction['mode'], { raw, errors, seal }: Mending): PageParts {
  const heading = mode === 'sealed' ? 'Lift the seal' : 'Propose lifting silence';
  return {
    title: `${heading}: ${thing.name}`,
    errors,
    breadcrumbs: crumbs(thing, heading),
    body: (
      <>
        <span class="govuk-caption-l">{thing.name}</span>
        <h1 class="govuk-heading-l">{heading}</h1>
        <p class="govuk-body">
          {mode === 'sealed'
            ? 'Everyone whose role sees records of this kind sees it again at once.'
            : 'The other keeper has to agree. Then everyone whose role sees records of this kind sees it again. Access that silence ended stays ended.'}
        </p>
        <Form action={`/access/${thing.id}/restriction/lift`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <LongTextField
            name="reason"
            label="Why is it safe now?"
            rows={4}
            maxlength={2000}
            errors={errors}
            value={text(raw, 'reason')}
          />
          <Button>{mode === 'sealed' ? 'Lift the seal' : 'Send the proposal'}</Button>
        </Form>
      </>
    ),
  };
}

export function reviewRestrictionPage(
  thing: KnownThing,
  restriction: Restriction,
  { raw, errors, seal }: Mending,
): PageParts {
  return {
    title: `Review: ${thing.name}`,
    errors,
    breadcrumbs: crumbs(thing, 'Review'),
    body: (
      <>
        <span class="govuk-caption-l">{thing.name}</span>
        <h1 class="govuk-heading-l">Does this record still need to be {restriction.mode}?</h1>
        <p class="govuk-body">
          It was restricted because: {restriction.reason} If that no longer holds,{' '}
          <a class="govuk-link" href={`/access/${thing.id}/restriction/lift`}>
            lift it
          </a>
          .
        </p>
        <Form action={`/access/${thing.id}/restriction/review`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <LongTextField
            name="reason"
            label="Why does it stay?"
            rows={4}
            maxlength={2000}
            errors={errors}
            value={text(raw, 'reason')}
          />
          <DateField
            name="review"
            label="When is it looked at again?"
            hint="Within 90 days."
            errors={errors}
            value={readDateParts(raw, 'review')}
          />
          <Button>Keep it {restriction.mode}</Button>
        </Form>
      </>
    ),
  };
}

export function handOverPage(thing: KnownThing, restriction: Restriction, { raw, errors, seal }: Mending): PageParts {
  const posts = [...new Set([restriction.myPost, restriction.emptyPost])].filter((post) => post !== null);
  const words = { custodian: `Custodian (${restriction.custodian})`, deputy: `Deputy (${restriction.deputy})` };
  return {
    title: `Hand over: ${thing.name}`,
    errors,
    breadcrumbs: crumbs(thing, 'Hand over'),
    body: (
      <>
        <span class="govuk-caption-l">{thing.name}</span>
        <h1 class="govuk-heading-l">Hand over keeping this record</h1>
        <Form action={`/access/${thing.id}/restriction/hand-over`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <ChoiceField
            name="post"
            label="Which post?"
            errors={errors}
            value={text(raw, 'post') ?? posts[0]}
            items={posts.map((post) => ({ value: post, text: words[post] }))}
          />
          <PersonField name="successor" label="Who takes over?" raw={raw} errors={errors} />
          <TextField
            name="ring"
            label="Whom to ring at any hour"
            errors={errors}
            value={text(raw, 'ring') ?? restriction.ring}
          />
          <LongTextField
            name="reason"
            label="Why?"
            rows={3}
            maxlength={2000}
            errors={errors}
            value={text(raw, 'reason')}
          />
          <Button>Hand over</Button>
        </Form>
      </>
    ),
  };
}
