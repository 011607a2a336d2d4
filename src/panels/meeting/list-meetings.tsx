import { sql } from 'kysely';
import { inOrder, newestVisible, visiblePage } from '../../kernel/access/visible.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  address,
  DateTimeText,
  ListTable,
  PageHeaderActions,
  Paging,
  StatusTag,
  showingWords,
} from '../../kernel/ui/index.ts';
import type { MeetingState } from '../tables.ts';
import { stateWords } from '../words.ts';

export const MEETINGS_ON_A_PAGE = 20;
const MOST_COMING = 100;

export interface MeetingLine {
  id: string;
  bodyName: string;
  startsAt: Date;
  heldAt: string | null;
  state: MeetingState;
}

const columns = sql`m.id, b.name as "bodyName", m.starts_at as "startsAt", m.held_at as "heldAt", m.state`;

/** Meetings that are still to come, the soonest first, and those that were, the latest first. */
export async function findMeetings(
  ctx: Ctx,
  page: number,
): Promise<{ coming: MeetingLine[]; recent: MeetingLine[]; total: number }> {
  // A meeting that began this morning is still one to come, until it is over.
  const from = sql`${ctx.now}::timestamptz - interval '12 hours'`;
  const list = { table: 'meeting', order: 'starts_at', level: 'summary' } as const;
  const { rows: coming } = await sql<MeetingLine>`
    select ${columns} from ${newestVisible({ ...list, where: sql`t.starts_at >= ${from} and t.state <> 'cancelled'` }, MOST_COMING)} v
      join meeting m on m.id = v.id join body b on b.id = m.body_id
    order by m.starts_at, m.id`.execute(ctx.tx);
  const { ids, total } = await visiblePage(
    ctx.tx,
    { ...list, where: sql`(t.starts_at < ${from} or t.state = 'cancelled')` },
    page,
    MEETINGS_ON_A_PAGE,
  );
  const { rows: recent } = await sql<MeetingLine>`
    select ${columns} from ${inOrder(ids)} join meeting m on m.id = f.id join body b on b.id = m.body_id order by f.n`.execute(
    ctx.tx,
  );
  return { coming, recent, total };
}

const List = ({ caption, lines }: { caption: string; lines: readonly MeetingLine[] }) => (
  <ListTable
    caption={caption}
    columns={[{ text: 'Meeting' }, { text: 'When' }, { text: 'Where' }, { text: 'Now' }]}
    rows={lines.map((line) => [
      <a class="govuk-link" href={`/meetings/${line.id}`}>
        {line.bodyName}
      </a>,
      <DateTimeText value={line.startsAt} />,
      line.heldAt ?? 'Not said yet',
      <StatusTag tone={stateWords[line.state].tone}>{stateWords[line.state].says}</StatusTag>,
    ])}
  />
);

export function meetingsPage(found: Awaited<ReturnType<typeof findMeetings>>, page: number): PageParts {
  const paged = {
    page,
    size: MEETINGS_ON_A_PAGE,
    total: found.total,
    href: (to: number) => address('/meetings', {}, { page: to }),
  };
  return {
    title: 'Meetings',
    width: 'wide',
    body: (
      <>
        <PageHeaderActions heading={{ text: 'Meetings' }}>
          <a class="govuk-link" href="/bodies">
            Boards and panels
          </a>
        </PageHeaderActions>
        <h2 class="govuk-heading-m">To come</h2>
        {found.coming.length === 0 ? (
          <p class="govuk-body">
            None that you are expected at. A meeting is arranged from its board or panel; you see it once you are
            expected.
          </p>
        ) : (
          <List caption="Meetings to come" lines={found.coming} />
        )}
        <h2 class="govuk-heading-m">Held</h2>
        {found.total === 0 ? (
          <p class="govuk-body">None yet.</p>
        ) : (
          <>
            <div class="kith-showing">
              <p role="status">{showingWords(paged)}</p>
              <p class="kith-showing__sight">Showing what you can see</p>
            </div>
            <List caption="Meetings that were held" lines={found.recent} />
            <Paging paged={paged} />
          </>
        )}
      </>
    ),
  };
}
