import type { PageParts } from '../../kernel/http/reply.ts';
import { address, ChoicesField, DateText, ListPage } from '../../kernel/ui/index.ts';
import type { SubjectKind } from '../tables.ts';
import { kindWords, roleWords, stageWords, subjectKinds } from '../words.ts';
import type { SubjectLine } from './find-subjects.ts';

/** People and places: one line each, newest first. */
export function subjectListPage(found: {
  lines: readonly SubjectLine[];
  total: number;
  query: { kind: readonly SubjectKind[]; page: number };
  size: number;
}): PageParts {
  const { kind, page } = found.query;
  return {
    title: 'People and places',
    width: 'wide',
    body: (
      <ListPage
        heading="People and places"
        sight="Showing what you can see"
        filter={{
          action: '/subjects',
          chosen: [
            {
              heading: 'Kind',
              items: kind.map((one) => ({
                text: kindWords[one].one,
                href: address('/subjects', { kind: kind.filter((other) => other !== one) }),
              })),
            },
          ],
          children: (
            <ChoicesField
              name="kind"
              label="Kind"
              small
              values={kind}
              items={subjectKinds.map((value) => ({ value, text: kindWords[value].one }))}
            />
          ),
        }}
        columns={[{ text: 'Who or what' }, { text: 'Kind' }, { text: 'Stage' }, { text: 'Next review' }]}
        rows={found.lines.map((line) => [
          <a class="govuk-link" href={`/subjects/${line.id}`}>
            {line.name ?? line.label}
          </a>,
          line.roles.length > 0
            ? line.roles.map((role) => roleWords[role as keyof typeof roleWords] ?? role).join(', ')
            : kindWords[line.kind].one,
          line.stage ? (stageWords[line.stage] ?? line.stage) : 'No case',
          line.reviewOn ? <DateText value={line.reviewOn} /> : 'None set',
        ])}
        paged={{ page, size: found.size, total: found.total, href: (to) => address('/subjects', { kind, page: to }) }}
        empty="Nothing to show yet. Children, groups and places appear here when a case is opened or someone shares one with you."
      />
    ),
  };
}
