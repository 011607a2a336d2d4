import { sql } from 'kysely';
import { z } from 'zod';
import { formPair, hasProblems, typed } from '../../subjects/index.ts';
import { loadRecord } from '../view/load-record.ts';
import { asShown, changesFacts, readAmendment } from './amend-form.ts';
import { amendPage } from './amend-page.tsx';
import { saveAmendment } from './save-amendment.ts';

export const amendRoutes = formPair({
  name: 'record.amend',
  path: '/records/:id/amend',
  opens: 'opened the form to amend a record',
  does: 'amended a record',
  params: z.object({ id: z.guid() }),
  async load(ctx, params: { id: string }, saving) {
    // Until this transaction ends nobody else amends it, so that two editors are told of one another.
    if (saving) await sql`select 1 from record where id = ${params.id} for no key update`.execute(ctx.tx);
    const record = await loadRecord(ctx.tx, params.id);
    if (!record || record.level < 3 || record.kind === 'concern') return null;
    ctx.note({ about: record.id });
    return { record, clash: false };
  },
  page: amendPage,
  async save(ctx, { record }, raw) {
    const { amendment, problems } = readAmendment(raw, record, ctx.now);
    if (hasProblems(problems)) return { problems };
    if (typed(raw, 'over') !== asShown(record))
      return { problems: { title: 'Someone else amended this while you were writing' }, more: { clash: true } };
    if (record.placeHidden && changesFacts(amendment, record))
      return {
        problems: {
          title: 'Someone who sees all of this record has to amend what, when and where. You can amend the account',
        },
      };
    await saveAmendment(ctx, record, amendment);
    return { to: `/records/${record.id}?done=saved` };
  },
});
