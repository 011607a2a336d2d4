import { sql } from 'kysely';
import { z } from 'zod';
import { underRule } from '../../kernel/access/under-rule.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { AnyRoute } from '../../kernel/http/route.ts';
import { LongTextField } from '../../kernel/ui/index.ts';
import { formPair, hasProblems, needText, type Problems, typed } from '../../subjects/index.ts';
import { formPage } from '../forms/form-page.tsx';
import { keepers } from './keepers.ts';
import { type BodyShown, loadBody } from './load-body.ts';

/** Whether a meeting of a body has still to come to its end. */
async function hasMeetingsLeft(ctx: Ctx, bodyId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from meeting where body_id = ${bodyId} and state not in ('minutes_approved', 'closed', 'cancelled') limit 1`.execute(
    ctx.tx,
  );
  return rows.length > 0;
}

/** A board or panel that has done its work is closed, with why; all that it decided stays, and it may be opened again. */
export const closeRoutes: readonly AnyRoute[] = formPair<{ id: string }, { body: BodyShown; left: boolean }>({
  name: 'body.close',
  path: '/bodies/:id/close',
  policy: keepers,
  opens: 'opened the form to close a board or panel, or open it again',
  does: 'closed a board or panel, or opened it again',
  params: z.object({ id: z.guid() }),
  async load(ctx, params) {
    const body = await loadBody(ctx.tx, params.id);
    if (!body?.keeps) return null;
    ctx.saw([body.id]);
    return { body, left: body.closedAt === null && (await hasMeetingsLeft(ctx, body.id)) };
  },
  page: (shown) => {
    const { body, left } = shown;
    const own = `/bodies/${body.id}`;
    const heading = body.closedAt ? `Open ${body.name} again` : `Close ${body.name}`;
    return formPage({
      heading,
      breadcrumbs: [
        { text: 'Meetings', href: '/meetings' },
        { text: 'Boards and panels', href: '/bodies' },
        { text: body.name, href: own },
        { text: heading },
      ],
      before: (
        <p class="govuk-body">
          {body.closedAt
            ? 'It stands in the register again, and its meetings can be arranged.'
            : 'It leaves the register, and no meeting of it is arranged. Its terms, decisions and minutes stay.'}
          {left && ' A meeting of it has still to end: finish or cancel that first.'}
        </p>
      ),
      action: `${own}/close`,
      filled: shown,
      button: body.closedAt ? 'Open it again' : 'Close it',
      back: own,
      children: (
        <LongTextField
          name="why"
          label="Why?"
          hint={body.closedAt ? undefined : 'And who takes on what it had in hand.'}
          rows={3}
          errors={shown.errors}
          value={typed(shown.raw, 'why')}
        />
      ),
    });
  },
  async save(ctx, { body, left }, raw) {
    const problems: Problems = {};
    const why = needText(raw, 'why', problems, 'Say why', 500);
    if (left) problems.why ??= 'A meeting of it has still to end: finish or cancel that first';
    if (hasProblems(problems)) return { problems };
    await ctx.because(why);
    // A meeting may have been arranged in this very moment.
    const broken = await underRule(ctx.tx, () =>
      ctx.tx
        .updateTable('body')
        .set({ closed_at: body.closedAt ? null : ctx.now })
        .where('id', '=', body.id)
        .execute(),
    );
    return broken ? { problems: { why: broken.says } } : { to: `/bodies/${body.id}` };
  },
});
