import { sql } from 'kysely';
import { inOrder, visiblePage } from '../../kernel/access/visible.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { address, DateText, ListPage } from '../../kernel/ui/index.ts';
import type { BodyShown } from '../register/load-body.ts';
import { leaveOutNames } from '../sight/narrow.ts';
import type { DecisionOutcome } from '../tables.ts';
import { outcomeWords } from '../words.ts';

const SIZE = 20;

export interface LoggedDecision {
  id: string;
  meetingId: string;
  title: string;
  about: string | null;
  outcome: DecisionOutcome | null;
  wording: string;
  rationale: string;
  dissents: number;
  decidedAt: Date;
}

/** What a body has decided, the newest first, as far as the reader may see. Of one that speaks of nobody by name, without names. */
export async function findDecisions(
  ctx: Ctx,
  body: BodyShown,
  page: number,
): Promise<{ lines: LoggedDecision[]; total: number }> {
  if (body.withoutNames) await leaveOutNames(ctx);
  const { ids, total } = await visiblePage(
    ctx.tx,
    {
      table: 'decision',
      order: 'decided_at',
      level: 'full',
      where: sql`exists (select 1 from agenda_item i join meeting m on m.id = i.meeting_id where i.id = t.item_id and m.body_id = ${body.id})`,
    },
    page,
    SIZE,
  );
  const { rows } = await sql<LoggedDecision>`
    select d.id, i.meeting_id as "meetingId", i.title, coalesce(subject_name(s.id), s.label) as about, d.outcome, d.wording, d.rationale,
      (select count(*)::integer from decision_dissent x where x.decision_id = d.id) as dissents, d.decided_at as "decidedAt"
    from ${inOrder(ids)} join decision d on d.id = f.id join agenda_item i on i.id = d.item_id left join subject s on s.id = i.subject_id
    order by f.n`.execute(ctx.tx);
  return { lines: rows, total };
}

/** The decision log of a board or panel: what was decided, about what, and why. */
export function decisionLogPage(
  body: BodyShown,
  found: { lines: LoggedDecision[]; total: number },
  page: number,
): PageParts {
  const own = `/bodies/${body.id}/decisions`;
  return {
    title: `Decisions: ${body.name}`,
    width: 'wide',
    breadcrumbs: [
      { text: 'Boards and panels', href: '/bodies' },
      { text: body.name, href: `/bodies/${body.id}` },
      { text: 'Decisions' },
    ],
    body: (
      <ListPage
        heading={`Decisions of ${body.name}`}
        sight="Showing what you can see"
        columns={[
          { text: 'Decided', words: true },
          { text: 'About' },
          { text: 'Because', words: true },
          { text: 'On' },
        ]}
        rows={found.lines.map((line) => [
          <a class="govuk-link" href={`/meetings/${line.meetingId}/minutes`}>
            {line.outcome && `${outcomeWords[line.outcome]}. `}
            {line.wording}
          </a>,
          line.about ?? line.title,
          <>
            {line.rationale}
            {line.dissents > 0 && <span class="govuk-hint kith-under">Not everyone agreed.</span>}
          </>,
          <DateText value={line.decidedAt} />,
        ])}
        paged={{ page, size: SIZE, total: found.total, href: (to) => address(own, {}, { page: to }) }}
        empty="No decisions yet that you can see. They appear here as soon as they are recorded in a meeting."
      />
    ),
  };
}
