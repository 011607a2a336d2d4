import { type CivilDate, sayDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  DateField,
  type DateParts,
  Details,
  type FieldErrors,
  InsetText,
  ListTable,
  StatusTag,
  type Tone,
} from '../../kernel/ui/index.ts';
import { isYoungPerson, type SubjectShown } from '../frame/load-subject.ts';
import { subjectPage } from '../frame/subject-page.tsx';
import type { Terms } from '../terms/load-terms.ts';
import type { Assertion } from './assertion.ts';
import type { LinkShown } from './load-links.ts';
import { SayAssertion } from './say-assertion.tsx';

interface Shown {
  subject: SubjectShown;
  today: CivilDate;
  links: LinkShown[];
  terms: Terms;
  /** The day it is shown as known on; null for now. */
  asAt: CivilDate | null;
  asked: DateParts;
  errors?: FieldErrors;
  done?: string;
}

const tones: Record<string, Tone> = { supportive: 'done', mixed: 'soon', harmful: 'urgent', controlling: 'urgent' };

/** People and places that matter, as a list: what is known first, then what is only suggested, said to be so. */
export function linksPage(shown: Shown): PageParts {
  const { subject, links, asAt } = shown;
  const facts = links.filter(({ accepted }) => accepted.length > 0);
  const proposed = links.filter((link) => link.proposed.length > 0);
  const past = links.filter((link) => link.accepted.length === 0 && link.ended.length > 0);
  return subjectPage({
    subject,
    today: shown.today,
    tab: 'links',
    heading: subject.kind === 'person' ? 'People and places that matter' : 'People and places it is joined to',
    errors: shown.errors,
    done: shown.done,
    body: (
      <>
        {asAt ? (
          <InsetText>
            As known on {sayDate(asAt)}, and as you may see it today.{' '}
            <a class="govuk-link" href={`/subjects/${subject.id}/links`}>
              Show what is known now
            </a>
          </InsetText>
        ) : (
          <p class="govuk-body kith-no-print">
            <Button href={`/subjects/${subject.id}/links/new`} classes="govuk-button--secondary">
              Add someone or somewhere
            </Button>
          </p>
        )}
        {facts.length > 0 ? (
          <LinkTable caption="What is known" shown={shown} links={facts} of={(link) => link.accepted} />
        ) : (
          <p class="govuk-body">
            {asAt
              ? 'Nothing was known then that you may see.'
              : 'Nobody and nowhere is recorded yet. Start with who they feel safe with.'}
          </p>
        )}
        {isYoungPerson(subject) && (
          <p class="govuk-hint">
            Adults of concern are not shown here. The record that ties them to someone leads to them.
          </p>
        )}
        {proposed.length > 0 && (
          <section aria-labelledby="proposed">
            <h2 class="govuk-heading-m" id="proposed">
              Suggested, and not yet looked into
            </h2>
            <p class="govuk-body">Somebody mentioned these. They may not be so.</p>
            <LinkTable
              caption="Suggested, and not yet looked into"
              shown={shown}
              links={proposed}
              of={(link) => link.proposed}
            />
          </section>
        )}
        {past.length > 0 && (
          <section aria-labelledby="past">
            <h2 class="govuk-heading-m" id="past">
              No longer so
            </h2>
            <LinkTable caption="No longer so" shown={shown} links={past} of={(link) => link.ended} />
          </section>
        )}
        <AsAtForm {...shown} />
      </>
    ),
  });
}

interface TableProps {
  caption: string;
  shown: Shown;
  links: readonly LinkShown[];
  of: (link: LinkShown) => readonly Assertion[];
}

function LinkTable({ caption, shown, links, of }: TableProps) {
  const { terms } = shown;
  return (
    <ListTable
      caption={caption}
      columns={[{ text: 'Who or where' }, { text: 'What it is like' }, { text: 'How it is known' }]}
      rows={links.map((link) => {
        const assertions = of(link);
        return [
          <>
            {link.says.charAt(0).toUpperCase() + link.says.slice(1)}{' '}
            <a class="govuk-link" href={`/subjects/${link.otherId}`}>
              {link.other}
            </a>
          </>,
          [...new Set(assertions.map(({ nature }) => nature))].map((nature) => (
            <>
              <StatusTag tone={tones[nature] ?? 'quiet'}>{terms.label('nature', nature)}</StatusTag>{' '}
            </>
          )),
          <Assertions shown={shown} link={link} assertions={assertions} />,
        ];
      })}
    />
  );
}

function Assertions({ shown, link, assertions }: { shown: Shown; link: LinkShown; assertions: readonly Assertion[] }) {
  const { subject, terms, asAt } = shown;
  const full = subject.level >= 3;
  const count = assertions.length === 1 ? 'One source' : `${assertions.length} sources`;
  return (
    <Details
      classes="govuk-!-margin-bottom-0"
      summaryText={`${count}: ${terms.label('how_known', assertions[0]?.howKnown ?? 'not_known').toLowerCase()}`}
    >
      <ul class="govuk-list">
        {assertions.map((assertion) => (
          <li>
            <SayAssertion assertion={assertion} terms={terms} source={full} />
            {full && !asAt && (
              <a class="govuk-link" href={`/subjects/${subject.id}/links/${link.id}/${assertion.id}`}>
                {assertion.status === 'proposed' ? 'Accept or reject' : 'Withdraw'}
                <span class="govuk-visually-hidden">
                  : {link.says} {link.other}
                </span>
              </a>
            )}
          </li>
        ))}
      </ul>
      {full && link.gone.length > 0 && (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">Withdrawn or not accepted:</p>
          <ul class="govuk-list">
            {link.gone.map((assertion) => (
              <li>
                <SayAssertion assertion={assertion} terms={terms} source />
              </li>
            ))}
          </ul>
        </>
      )}
      {!asAt && (
        <a class="govuk-link" href={`/subjects/${subject.id}/links/new?other=${link.otherId}`}>
          Say how you know, or add another tie
          <span class="govuk-visually-hidden"> with {link.other}</span>
        </a>
      )}
    </Details>
  );
}

function AsAtForm({ subject, asked, errors }: Shown) {
  return (
    <Details
      classes="kith-no-print govuk-!-margin-top-4"
      summaryText="Show what was known on another day"
      open={errors !== undefined}
    >
      <form method="get" action={`/subjects/${subject.id}/links`}>
        <DateField name="asAt" label="As known on" errors={errors} value={asked} />
        <Button classes="govuk-button--secondary">Show</Button>
      </form>
    </Details>
  );
}
