import type { PageParts } from '../../kernel/http/reply.ts';
import { address, ChoicesField, ListPage, without } from '../../kernel/ui/index.ts';
import { whatWords, whenWords } from '../chronology/event.ts';
import type { RecordKind } from '../tables.ts';
import { kindWords, recordKinds } from '../words.ts';
import type { RecordLine } from './find-records.ts';

/** Records, one line each, newest first. */
export function recordListPage(found: {
  lines: readonly RecordLine[];
  total: number;
  query: { kind: readonly RecordKind[]; page: number };
  size: number;
}): PageParts {
  const { kind, page } = found.query;
  const query = { kind };
  return {
    title: 'Records',
    width: 'wide',
    body: (
      <ListPage
        heading="Records"
        sight="Showing what you can see"
        actions={
          <ul class="govuk-list kith-choices">
            <li>
              <a class="govuk-link" href="/records/new/contact">
                Contact log
              </a>
            </li>
            <li>
              <a class="govuk-link" href="/records/new/incident">
                Record an incident
              </a>
            </li>
            <li>
              <a class="govuk-link" href="/records/new/information">
                Give information
              </a>
            </li>
          </ul>
        }
        filter={{
          action: '/records',
          chosen: [
            {
              heading: 'Kind',
              items: kind.map((one) => ({
                text: kindWords[one].many,
                href: address('/records', without(query, 'kind', one)),
              })),
            },
          ],
          children: (
            <ChoicesField
              name="kind"
              label="Kind"
              small
              values={kind}
              items={recordKinds.map((value) => ({ value, text: kindWords[value].many }))}
            />
          ),
        }}
        columns={[{ text: 'What' }, { text: 'About' }, { text: 'When' }, { text: 'Where' }, { text: 'From' }]}
        rows={found.lines.map((line) => [
          <a class="govuk-link" href={`/records/${line.id}`}>
            {whatWords(line)}
          </a>,
          line.about.length === 0
            ? ''
            : line.about.map(({ id, called }, at) => [
                at > 0 && ', ',
                <a key={id} class="govuk-link" href={`/subjects/${id}`}>
                  {called}
                </a>,
              ]),
          whenWords(line),
          line.place ?? '',
          line.agency ?? '',
        ])}
        paged={{ page, size: found.size, total: found.total, href: (to) => address('/records', query, { page: to }) }}
        empty="Nothing to show yet. What you record, and what others share with you, appears here."
      />
    ),
  };
}
