import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import { formPair, needText, type Problems, typed } from '../../subjects/index.ts';
import { showSitting } from '../answering/show-sitting.ts';
import { comparePage } from '../comparing/compare-page.tsx';
import { differences } from '../comparing/differences.ts';
import { definitionShape } from '../definition/definition.ts';
import { isOpenForAnswers } from '../sitting/open-for-answers.ts';
import { type NewerShown, newerPage } from './newer-page.tsx';

const one = z.object({ id: z.guid() });

async function showNewer(ctx: Ctx, { id }: { id: string }, saving: boolean): Promise<NewerShown | null> {
  if (saving) await sql`select 1 from sitting where id = ${id} for no key update`.execute(ctx.tx);
  const whole = await showSitting(ctx, id);
  const newer = whole?.sitting.newer;
  if (!whole || !newer || !isOpenForAnswers(whole.sitting.state)) return null;
  const version = await ctx.tx
    .selectFrom('instrument_version')
    .select(['definition', 'what_changed'])
    .where('id', '=', newer.id)
    .executeTakeFirst();
  if (!version) return null;
  const definition = definitionShape.parse(version.definition);
  return {
    whole,
    newer: {
      ...newer,
      whatChanged: version.what_changed,
      differences: differences(whole.sitting.definition, definition),
    },
  };
}

/** A sitting beside the one before, and beside a newer version of its instrument. */
export const newerRoutes: AnyRoute[] = [
  route({
    name: 'assessment.compare',
    method: 'GET',
    path: '/assessments/:id/compare',
    policy: anyoneSignedIn,
    audit: 'compared an assessment with the one before',
    params: one,
    async handle(ctx, { params }) {
      const whole = await showSitting(ctx, params.id);
      return whole?.before ? page(comparePage({ whole, before: whole.before })) : missing;
    },
  }),
  ...formPair({
    name: 'assessment.newer',
    path: '/assessments/:id/newer',
    opens: 'looked at what a newer version of an assessment changes',
    does: 'moved an assessment to a newer version',
    params: one,
    load: showNewer,
    page: newerPage,
    async save(ctx, { whole, newer }, raw) {
      const problems: Problems = {};
      const why = needText(raw, 'why', problems, 'Enter why', 10_000);
      if (typed(raw, 'version') !== newer.id) problems.why = 'There is a newer version still: look at what differs now';
      if (Object.keys(problems).length > 0) return { problems };
      await ctx.because(why);
      await ctx.tx.updateTable('sitting').set({ version_id: newer.id }).where('id', '=', whole.sitting.id).execute();
      return { to: `/assessments/${whole.sitting.id}` };
    },
  }),
];
