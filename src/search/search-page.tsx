import type { PageParts } from '../kernel/http/reply.ts';
import { address, Button } from '../kernel/ui/index.ts';
import { type Candidate, CandidateList } from '../subjects/index.ts';
import type { FoundRecord } from './find-records.ts';

/** People, places and records by one box: why each is offered, what differs, and what to try when nothing is found. */
export function searchPage(found: {
  text: string;
  candidates: readonly Candidate[];
  records: readonly FoundRecord[];
}): PageParts {
  const { text, candidates, records } = found;
  const asked = text.trim() !== '';
  return {
    title: 'Search',
    body: (
      <>
        <h1 class="govuk-heading-l">Search</h1>
        <search>
          <form method="get" action="/search">
            <div class="govuk-form-group">
              <label class="govuk-label" for="q">
                A name, a place, a label or a reference
              </label>
              <div class="govuk-hint" id="q-hint">
                A spelling that is nearly right is enough. Nicknames count.
              </div>
              <input class="govuk-input govuk-input--width-20" id="q" name="q" aria-describedby="q-hint" value={text} />
            </div>
            <Button>Search</Button>
          </form>
        </search>
        {asked && (
          <>
            <p class="govuk-body">Showing what you can see.</p>
            {records.length > 0 && <Records records={records} />}
            <p class="govuk-body">
              Looking for work rather than for people? See{' '}
              <a class="govuk-link" href={address('/plans', { words: text })}>
                plans
              </a>{' '}
              and{' '}
              <a class="govuk-link" href={address('/actions', { words: text })}>
                open actions
              </a>{' '}
              with these words.
            </p>
            <h2 class="govuk-heading-m">People and places</h2>
            <CandidateList
              candidates={candidates}
              href={(candidate) => `/subjects/${candidate.id}`}
              none={<Nobody text={text} />}
            />
          </>
        )}
      </>
    ),
  };
}

function Records({ records }: { records: readonly FoundRecord[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">Records</h2>
      <ul class="govuk-list">
        {records.map((record) => (
          <li>
            <a class="govuk-link" href={record.concernId ? `/front-door/${record.concernId}` : `/records/${record.id}`}>
              {record.title}
              {record.label && ` ${record.label}`}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Nobody({ text }: { text: string }) {
  return (
    <>
      Nobody and nowhere like “{text}” that you can see. Try one part of the name, another spelling, or what their
      friends call them. If you think you should be able to see someone,{' '}
      <a class="govuk-link" href="/access/ask">
        ask for access
      </a>
      . To tell the front door about someone new,{' '}
      <a class="govuk-link" href="/concerns/new">
        raise a concern
      </a>
      .
    </>
  );
}
