import { sql } from 'kysely';
import { inOrder, visiblePage } from '../../kernel/access/visible.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { address, Button, DateText, ListPage } from '../../kernel/ui/index.ts';

export const BODIES_ON_A_PAGE = 25;

export interface BodyLine {
  id: string;
  name: string;
  kindSays: string;
  chair: string | null;
  representative: string | null;
  deputy: string | null;
  coversPlacePlans: boolean | null;
  isAboutPlaces: boolean;
  nextAt: Date | null;
}

/** The boards and panels the reader may see, the newest in the register first; or those that are closed. */
export async function findBodies(
  ctx: Ctx,
  page: number,
  closed: boolean,
): Promise<{ lines: BodyLine[]; total: number }> {
  const { ids, total } = await visiblePage(
    ctx.tx,
    {
      table: 'body',
      order: 'opened_at',
      level: 'summary',
      where: closed ? sql`t.closed_at is not null` : sql`t.closed_at is null`,
    },
    page,
    BODIES_ON_A_PAGE,
  );
  const { rows } = await sql<BodyLine>`
    select b.id, b.name, coalesce((select t.label from term t where t.vocabulary = 'body_kind' and t.code = b.kind
        order by t.valid_from desc limit 1), b.kind) as "kindSays",
      (select a.name from body_member m join account a on a.id = m.account_id where m.body_id = b.id and m.part = 'chair'
        and m.until_on is null order by m.from_on desc, m.id limit 1) as chair,
      r.name as representative, d.name as deputy, b.is_about_places as "isAboutPlaces",
      (select t.covers_place_plans from body_terms t where t.body_id = b.id order by t.from_on desc, t.written_at desc, t.id limit 1)
        as "coversPlacePlans",
      (select m.starts_at from meeting m where m.body_id = b.id and m.starts_at >= ${ctx.now} and m.state <> 'cancelled'
        order by m.starts_at, m.id limit 1) as "nextAt"
    from ${inOrder(ids)} join body b on b.id = f.id left join account r on r.id = b.representative_id
      left join account d on d.id = b.deputy_id
    order by f.n`.execute(ctx.tx);
  return { lines: rows, total };
}

/** Whether the terms of a body that talks about places cover planning for them, in words (seed 000 no 8). */
export const placePlansSay = (body: { isAboutPlaces: boolean; coversPlacePlans: boolean | null }): string =>
  body.coversPlacePlans === null
    ? 'No terms yet'
    : body.coversPlacePlans
      ? 'Covered'
      : body.isAboutPlaces
        ? 'Not covered, and should be'
        : 'Not covered';

/** The register of boards and panels: who chairs each, who speaks on it for safety outside the home, and when it meets. */
export function bodiesPage(
  found: { lines: BodyLine[]; total: number },
  { page, closed, mayAdd }: { page: number; closed: boolean; mayAdd: boolean },
): PageParts {
  const heading = closed ? 'Boards and panels that are closed' : 'Boards and panels';
  return {
    title: heading,
    width: 'wide',
    breadcrumbs: [{ text: 'Meetings', href: '/meetings' }, { text: 'Boards and panels' }],
    body: (
      <ListPage
        heading={heading}
        sight="Showing what you can see"
        actions={
          <>
            {mayAdd && !closed && <Button href="/bodies/new">Add a board or panel</Button>}{' '}
            <a class="govuk-link" href={closed ? '/bodies' : '/bodies?closed=yes'}>
              {closed ? 'Boards and panels that meet' : 'Those that are closed'}
            </a>
          </>
        }
        columns={[
          { text: 'Name' },
          { text: 'Chair' },
          { text: 'Speaks for safety outside the home', words: true },
          { text: 'Planning for places' },
          { text: 'Next meeting' },
        ]}
        rows={found.lines.map((line) => [
          <>
            <a class="govuk-link" href={`/bodies/${line.id}`}>
              {line.name}
            </a>
            <br />
            <span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">{line.kindSays}</span>
          </>,
          line.chair ?? 'Nobody yet',
          line.representative
            ? `${line.representative}${line.deputy ? `; deputy ${line.deputy}` : '; no deputy yet'}`
            : 'Nobody yet',
          placePlansSay(line),
          line.nextAt ? <DateText value={line.nextAt} /> : 'None arranged',
        ])}
        paged={{
          page,
          size: BODIES_ON_A_PAGE,
          total: found.total,
          href: (to) => address('/bodies', closed ? { closed: 'yes' } : {}, { page: to }),
        }}
        empty={
          closed
            ? 'None has been closed.'
            : 'No boards or panels yet. Whoever runs the partnership’s meetings adds them here.'
        }
      />
    ),
  };
}
