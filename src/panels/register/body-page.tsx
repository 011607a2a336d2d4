import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  DateText,
  DateTimeText,
  Details,
  InsetText,
  KeyValues,
  ListTable,
  PageHeaderActions,
} from '../../kernel/ui/index.ts';
import { atMeeting, type Mark, timesFilled } from '../attendance/at-last-meetings.ts';
import { Lines } from '../forms/lines.tsx';
import { partWords } from '../words.ts';
import { EVERY } from './cadence.ts';
import { placePlansSay } from './list-bodies.tsx';
import type { BodyShown, MeetingLine, MemberShown, TermsShown } from './load-body.ts';

export interface BodyPageShown {
  body: BodyShown;
  terms: readonly TermsShown[];
  members: readonly MemberShown[];
  attendance: { meetings: readonly MeetingLine[]; marks: readonly Mark[] };
  coming: readonly MeetingLine[];
  changes: readonly { at: Date; who: string | null; why: string }[];
}

const Terms = ({ edition, open }: { edition: TermsShown; open: boolean }) => (
  <Details
    summaryText={`${edition.edition}${edition.coversPlacePlans ? ', covers planning for places' : ''}`}
    open={open}
  >
    <p class="govuk-body">
      From <DateText value={edition.fromOn} />
      {edition.reviewOn && (
        <>
          ; to be looked at again by <DateText value={edition.reviewOn} />
        </>
      )}
      .
    </p>
    <p class="govuk-body">
      <Lines text={edition.terms} />
    </p>
  </Details>
);

const Attendance = ({ members, attendance }: Pick<BodyPageShown, 'members' | 'attendance'>) => (
  <ListTable
    caption="Attendance at the last meetings"
    columns={[
      { text: 'Member' },
      ...attendance.meetings.map(({ startsAt }) => ({
        text: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'Europe/London' }).format(
          startsAt,
        ),
      })),
      { text: 'Place filled' },
    ]}
    rows={members.map((member) => {
      const said = attendance.meetings.map(({ id }) => atMeeting(member.accountId, id, attendance.marks));
      return [member.name, ...said, timesFilled(said)];
    })}
  />
);

/** A board or panel: what it is for, who sits on it, how often they come, and when it meets. */
export function bodyPage(shown: BodyPageShown): PageParts {
  const { body, terms, members, attendance } = shown;
  const own = `/bodies/${body.id}`;
  const keeps = body.keeps && !body.closedAt;
  return {
    title: body.name,
    width: 'wide',
    breadcrumbs: [
      { text: 'Meetings', href: '/meetings' },
      { text: 'Boards and panels', href: '/bodies' },
      { text: body.name },
    ],
    body: (
      <>
        <PageHeaderActions
          heading={{
            text: (
              <>
                <span class="govuk-caption-l">{body.kindSays}</span>
                {body.name}
              </>
            ),
          }}
        >
          {body.runs && !body.closedAt && <Button href={`${own}/meetings/new`}>Arrange a meeting</Button>}
          {keeps && (
            <Button href={`${own}/change`} classes="govuk-button--secondary">
              Change
            </Button>
          )}
        </PageHeaderActions>
        {body.closedAt && (
          <InsetText>
            Closed on <DateText value={body.closedAt} />. {shown.changes[0]?.why}{' '}
            {body.keeps && (
              <a class="govuk-link" href={`${own}/close`}>
                Open it again
              </a>
            )}
          </InsetText>
        )}
        {body.withoutNames && <InsetText>Its meetings speak of nobody by name.</InsetText>}
        <KeyValues
          items={[
            { key: 'What it is for', value: body.about },
            { key: 'Meets', value: EVERY.find(({ code }) => code === body.every)?.label },
            {
              key: 'Speaks for safety outside the home, with authority to decide',
              value: body.representative ?? 'Nobody yet',
            },
            { key: 'Their deputy', value: body.deputy ?? 'Nobody yet' },
            {
              key: 'Needed to decide',
              value: body.quorum === null ? 'No number set' : `${body.quorum} members, one in the chair`,
            },
            {
              key: 'Planning for places',
              value: placePlansSay({
                isAboutPlaces: body.isAboutPlaces,
                coversPlacePlans: terms[0]?.coversPlacePlans ?? null,
              }),
            },
            body.workplan && {
              key: 'Its workplan',
              value: (
                <a class="govuk-link" href={`/plans/${body.workplan.id}`}>
                  {body.workplan.title}
                </a>
              ),
            },
            body.standingItems.length > 0 && { key: 'Standing items', value: body.standingItems.join('; ') },
            {
              key: 'Papers',
              value: (
                <a class="govuk-link" href={`${own}/papers`}>
                  Its papers as they stand today
                </a>
              ),
            },
            {
              key: 'Decisions',
              value: (
                <a class="govuk-link" href={`${own}/decisions`}>
                  Its decision log
                </a>
              ),
            },
          ]}
        />
        <h2 class="govuk-heading-m">Meetings</h2>
        {shown.coming.length === 0 && <p class="govuk-body">None is arranged.</p>}
        <ul class="govuk-list">
          {shown.coming.map((meeting) => (
            <li>
              <a class="govuk-link" href={`/meetings/${meeting.id}`}>
                <DateTimeText value={meeting.startsAt} />
              </a>
            </li>
          ))}
        </ul>
        <h2 class="govuk-heading-m">Members</h2>
        {members.length === 0 ? (
          <p class="govuk-body">Nobody yet.</p>
        ) : (
          <ListTable
            caption="Members"
            columns={[
              { text: 'Name' },
              { text: 'Part' },
              { text: 'Deputy' },
              { text: 'Since' },
              ...(keeps ? [{ text: 'Change', hidden: true }] : []),
            ]}
            rows={members.map((member) => [
              <>
                {member.name}
                <br />
                <span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">{member.about}</span>
              </>,
              partWords[member.part],
              member.deputy ?? 'No deputy yet',
              <DateText value={member.fromOn} />,
              ...(keeps
                ? [
                    <a class="govuk-link" href={`${own}/members/${member.id}`}>
                      Change<span class="govuk-visually-hidden"> {member.name}</span>
                    </a>,
                  ]
                : []),
            ])}
          />
        )}
        {keeps && (
          <p class="govuk-body">
            <a class="govuk-link" href={`${own}/members/new`}>
              Add a member
            </a>
          </p>
        )}
        {attendance.meetings.length > 0 && members.length > 0 && (
          <>
            <h2 class="govuk-heading-m">Attendance</h2>
            <Attendance members={members} attendance={attendance} />
          </>
        )}
        <h2 class="govuk-heading-m">Terms of reference</h2>
        {terms.length === 0 && <p class="govuk-body">None yet.</p>}
        {terms.map((edition, place) => (
          <Terms edition={edition} open={place === 0} />
        ))}
        {keeps && (
          <p class="govuk-body">
            <a class="govuk-link" href={`${own}/terms`}>
              Add a new edition
            </a>
          </p>
        )}
        {keeps && (
          <p class="govuk-body">
            <a class="govuk-link" href={`${own}/close`}>
              Close this board or panel
            </a>
          </p>
        )}
        {shown.changes.length > 0 && (
          <Details summaryText="What has been changed here">
            <ul class="govuk-list govuk-list--bullet">
              {shown.changes.map((change) => (
                <li>
                  <DateTimeText value={change.at} />: {change.who ?? 'Kith'}. {change.why}
                </li>
              ))}
            </ul>
          </Details>
        )}
      </>
    ),
  };
}
