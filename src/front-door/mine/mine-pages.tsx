import type { PageParts } from '../../kernel/http/reply.ts';
import { DateTimeText, KeyValues, ListTable, Panel, Telephone, WarningText } from '../../kernel/ui/index.ts';
import { concernKinds } from '../words.ts';
import type { MyConcern } from './my-concerns.ts';
import { Steps, stepWords } from './steps.tsx';

const latest = (concern: MyConcern): string => stepWords[concern.steps.at(-1)?.step ?? 'received'];

const namesOf = (concern: MyConcern): string => {
  const subjects: unknown = concern.said.subjects;
  return Array.isArray(subjects) ? subjects.map((one) => String(Object(one).named ?? '')).join(', ') : '';
};

/** What I have raised, and how far it has got. */
export function myConcernsPage(concerns: readonly MyConcern[]): PageParts {
  return {
    title: 'Concerns you have raised',
    width: 'wide',
    body: (
      <>
        <h1 class="govuk-heading-l">Concerns you have raised</h1>
        <p class="govuk-body">
          <a class="govuk-link" href="/concerns/new">
            Raise a concern
          </a>
        </p>
        {concerns.length === 0 ? (
          <p class="govuk-body">
            You have not raised a concern in Kith. When you do, you can see here how far it has got.
          </p>
        ) : (
          <ListTable
            caption="Concerns you have raised, newest first"
            columns={[{ text: 'Reference' }, { text: 'About' }, { text: 'Sent' }, { text: 'So far' }]}
            rows={concerns.map((concern) => [
              <a class="govuk-link" href={`/concerns/mine/${concern.id}`}>
                {concern.label}
              </a>,
              namesOf(concern),
              <DateTimeText value={concern.sentAt} />,
              latest(concern),
            ])}
          />
        )}
      </>
    ),
  };
}

/** One concern of mine: what I said, and the steps. Shown as the receipt just after it is sent. */
export function myConcernPage(
  concern: MyConcern,
  shown: { justSent: boolean; ring: { name: string; telephone: string }; reading: string },
): PageParts {
  const subjects: unknown = concern.said.subjects;
  return {
    title: shown.justSent ? 'Concern sent' : `Your concern ${concern.label}`,
    breadcrumbs: [{ text: 'Concerns you have raised', href: '/concerns/mine' }],
    body: (
      <>
        {shown.justSent ? (
          <Panel titleText="Concern sent">
            Your reference is <strong>{concern.label}</strong>
          </Panel>
        ) : (
          <h1 class="govuk-heading-l">Your concern {concern.label}</h1>
        )}
        <p class="govuk-body">{shown.reading}. You will see each step here.</p>
        <WarningText>
          If things get worse or someone is in danger, ring 999, then the {shown.ring.name.toLowerCase()} on{' '}
          <Telephone number={shown.ring.telephone} />.
        </WarningText>
        <h2 class="govuk-heading-m">What has happened so far</h2>
        <Steps steps={concern.steps} />
        <h2 class="govuk-heading-m">What you said</h2>
        <KeyValues
          items={[
            ...(Array.isArray(subjects)
              ? subjects.map((one) => ({
                  key: concernKinds[Object(one).kind as keyof typeof concernKinds]?.label ?? 'About',
                  value: [Object(one).named, Object(one).age, Object(one).said].filter(Boolean).join('. '),
                }))
              : []),
            {
              key: 'What happened',
              value: <span class="kith-their-words">{String(concern.said.happened ?? '')}</span>,
            },
            { key: 'Where', value: String(concern.said.place ?? '') },
          ]}
        />
      </>
    ),
  };
}
