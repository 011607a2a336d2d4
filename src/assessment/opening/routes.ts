import { sql } from 'kysely';
import type { Ctx } from '../../kernel/http/context.ts';
import type { AnyRoute } from '../../kernel/http/route.ts';
import { formPair, mayText, type Problems, showSubject, typed } from '../../subjects/index.ts';
import { openSitting } from '../sitting/open-sitting.ts';
import { instrumentsFor } from './load-instruments.ts';
import { mayBeginOfPartnership } from './may-begin.ts';
import { type NewShown, newPage } from './new-page.tsx';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function showNew(ctx: Ctx): Promise<NewShown | null> {
  const asked = ctx.url.searchParams.get('subject');
  if (asked === null ? !mayBeginOfPartnership(ctx.actor) : !GUID.test(asked)) return null;
  const shown = asked === null ? null : await showSubject(ctx, asked, 3);
  if (asked !== null && !shown) return null;
  const subject = shown?.subject ?? null;
  const { rows } = await sql<{ id: string; title: string }>`
    select t.id, t.title from sitting t
    where t.subject_id = ${subject?.id ?? null} and t.state in ('open', 'sent_back') and t.agreed_in_id is null
    order by t.opened_at desc, t.id limit 20`.execute(ctx.tx);
  return { subject, offered: await instrumentsFor(ctx.tx, subject?.kind ?? 'partnership'), unfinished: rows };
}

/** Beginning a sitting: about a subject, or with none named about the partnership itself. */
export const openingRoutes: AnyRoute[] = formPair({
  name: 'assessment.new',
  path: '/assessments/new',
  opens: 'opened the form to begin an assessment',
  does: 'began an assessment',
  load: showNew,
  page: newPage,
  async save(ctx, { subject, offered }, raw) {
    const problems: Problems = {};
    const instrument = offered.find(({ id }) => id === typed(raw, 'instrument'));
    if (!instrument) problems.instrument = 'Select what you want to ask';
    const title = mayText(raw, 'title', problems, 200);
    if (!instrument || problems.title) return { problems };
    const { id } = await openSitting(ctx, {
      instrumentId: instrument.id,
      versionId: instrument.versionId,
      title: title ?? instrument.name,
      subject,
    });
    ctx.note({ about: subject?.id ?? id });
    return { to: `/assessments/${id}` };
  },
});
