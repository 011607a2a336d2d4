import { z } from 'zod';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { formPair, hasProblems, loadTerms } from '../../subjects/index.ts';
import { aboutOf, whereNext } from '../form/about.ts';
import { fillMoment } from '../when/fill-when.ts';
import { asksForMore, readWho } from '../who/read-who.ts';
import { readInterview } from './interview-form.ts';
import { interviewPage } from './interview-page.tsx';
import { type EpisodeShown, loadEpisode } from './load-episode.ts';
import { readMissing, withMissing } from './missing-form.ts';
import { missingPage } from './missing-page.tsx';
import { saveInterview } from './save-interview.ts';
import { saveMissing } from './save-missing.ts';

/** The boxes of an interview as they stand, so that nothing is typed twice. */
const boxesOf = (episode: EpisodeShown) => ({
  offered: episode.offered,
  accepted: episode.accepted,
  declinedWhy: episode.declinedWhy ?? '',
  by: episode.by ?? '',
  independent: episode.independent === null ? '' : episode.independent ? 'yes' : 'no',
  ...(episode.doneAt && fillMoment('done', episode.doneAt)),
});

export const missingRoutes = [
  ...formPair({
    name: 'record.missing',
    path: '/records/new/missing',
    opens: 'opened the form to record a missing episode',
    does: 'recorded a missing episode',
    async load(ctx: Ctx, _params, _saving, raw) {
      const about = aboutOf(ctx);
      const terms = await loadTerms(ctx.tx, ['how_known'], londonDate(ctx.now));
      return { about, terms, who: withMissing(await readWho(ctx, raw, about, 'missing')) };
    },
    page: missingPage,
    async save(ctx, { about, terms, who }, raw) {
      if (asksForMore(raw)) return { again: {} };
      const { record, episode, problems } = readMissing(raw, who, terms, ctx.now);
      if (hasProblems(problems)) return { problems };
      const id = await saveMissing(ctx, record, episode);
      return { to: whereNext(about, id) };
    },
  }),
  ...formPair({
    name: 'record.return-interview',
    path: '/records/:id/return-interview',
    opens: 'opened the form of a return interview',
    does: 'recorded a return interview',
    params: z.object({ id: z.guid() }),
    async load(ctx, params: { id: string }, _saving, raw) {
      const episode = await loadEpisode(ctx.tx, params.id);
      if (!episode || episode.level < 3) return null;
      ctx.note({ about: episode.recordId });
      return { episode, who: await readWho(ctx, raw, null, '') };
    },
    page: (shown) => interviewPage(shown.sent ? shown : { ...shown, raw: boxesOf(shown.episode) }),
    async save(ctx, { episode, who }, raw) {
      if (asksForMore(raw)) return { again: {} };
      const { interview, problems } = readInterview(raw, episode.returnedAt, ctx.now);
      if (hasProblems(problems)) return { problems };
      await saveInterview(
        ctx,
        episode,
        interview,
        who.blocks.map(({ subject }) => subject),
      );
      return { to: `/records/${episode.recordId}?done=saved` };
    },
  }),
];
