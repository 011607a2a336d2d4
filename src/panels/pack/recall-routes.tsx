import { z } from 'zod';
import type { Ctx } from '../../kernel/http/context.ts';
import type { AnyRoute } from '../../kernel/http/route.ts';
import { LongTextField } from '../../kernel/ui/index.ts';
import { formPair, hasProblems, needText, type Problems, typed } from '../../subjects/index.ts';
import { type AttendingShown, loadAttending } from '../attendance/load-attending.ts';
import { formPage } from '../forms/form-page.tsx';
import { type MeetingShown, openMeeting } from '../meeting/load-meeting.ts';
import { issuePack } from './issue.ts';
import { loadPacks } from './load-packs.ts';
import type { PackIssued } from './whether-open.ts';

interface OfPack {
  meeting: MeetingShown;
  person: AttendingShown;
  pack: PackIssued;
}

const params = z.object({ id: z.guid(), person: z.guid() });

/** The pack that was issued to somebody expected, for whoever runs the meeting; null for anybody else. */
async function packOf(ctx: Ctx, asked: z.infer<typeof params>): Promise<OfPack | null> {
  const meeting = await openMeeting(ctx, asked.id);
  if (!meeting?.runs || meeting.state === 'cancelled') return null;
  const person = (await loadAttending(ctx.tx, meeting.id)).find(({ id }) => id === asked.person);
  const pack = person && (await loadPacks(ctx.tx, meeting.id)).get(person.accountId);
  return person && pack ? { meeting, person, pack } : null;
}

/** Calling somebody's pack back, so that it opens no more, and issuing it to them again (domain §3.6). */
export const recallRoutes: readonly AnyRoute[] = formPair<z.infer<typeof params>, OfPack>({
  name: 'meeting.pack.recall',
  path: '/meetings/:id/people/:person/pack',
  opens: 'opened the form to call a pack back, or issue it again',
  does: 'called a pack back, or issued it again',
  params,
  load: packOf,
  page: (shown) => {
    const { meeting, person, pack } = shown;
    const own = `/meetings/${meeting.id}`;
    const heading = pack.recalledAt ? `Issue the pack of ${person.name} again` : `Call back the pack of ${person.name}`;
    return formPage({
      heading,
      caption: meeting.body.name,
      breadcrumbs: [{ text: 'Meetings', href: '/meetings' }, { text: meeting.body.name, href: own }, { text: heading }],
      before: (
        <p class="govuk-body">
          {pack.recalledAt
            ? 'They read it again from now on, as far as they can see.'
            : 'From now on it does not open for them. What they have read, they have read; what each of them opened is in the record of who has looked.'}
        </p>
      ),
      action: `${own}/people/${person.id}/pack`,
      filled: shown,
      button: pack.recalledAt ? 'Issue it again' : 'Call it back',
      back: `${own}#people`,
      children: (
        <LongTextField
          name="why"
          label="Why?"
          hint="Name nobody the meeting is about."
          rows={3}
          errors={shown.errors}
          value={typed(shown.raw, 'why')}
        />
      ),
    });
  },
  async save(ctx, { meeting, person, pack }, raw) {
    const problems: Problems = {};
    const why = needText(raw, 'why', problems, 'Say why', 500);
    if (hasProblems(problems)) return { problems };
    await ctx.because(why);
    ctx.note({ reason: why });
    if (pack.recalledAt) await issuePack(ctx, meeting, person.accountId);
    else
      await ctx.tx
        .updateTable('pack')
        .set({ recalled_at: ctx.now })
        .where('meeting_id', '=', meeting.id)
        .where('account_id', '=', person.accountId)
        .where('recalled_at', 'is', null)
        .execute();
    return { to: `/meetings/${meeting.id}#people` };
  },
});
