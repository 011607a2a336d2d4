import { z } from 'zod';
import { anyoneSignedIn, hats } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { formPair, hasProblems } from '../../subjects/index.ts';
import { aboutOf } from '../form/about.ts';
import { loadNarratives } from '../view/load-record.ts';
import { asksForMore, readWho } from '../who/read-who.ts';
import { readGrade } from './grade.ts';
import { gradePage } from './grade-page.tsx';
import { readInformation } from './information-form.ts';
import { informationPage, informationSentPage } from './information-page.tsx';
import { loadInformation, loadSource } from './load-information.ts';
import { saveInformation } from './save-information.ts';
import { sourcePage } from './source-page.tsx';

const one = z.object({ id: z.guid() });

export const informationRoutes = [
  ...formPair({
    name: 'record.information',
    path: '/records/new/information',
    opens: 'opened the form to give information',
    does: 'gave information',
    async load(ctx: Ctx, _params, _saving, raw) {
      const about = aboutOf(ctx);
      return { about, who: await readWho(ctx, raw, about, 'named') };
    },
    page: informationPage,
    async save(ctx, { who }, raw) {
      if (asksForMore(raw)) return { again: {} };
      const { record, information, problems } = readInformation(raw, who, ctx.now);
      if (hasProblems(problems)) return { problems };
      await saveInformation(ctx, record, information);
      return { to: '/records/information-sent' };
    },
  }),
  route({
    name: 'record.information.sent',
    method: 'GET',
    path: '/records/information-sent',
    policy: anyoneSignedIn,
    audit: 'was told that information had arrived',
    async handle() {
      return page(informationSentPage);
    },
  }),
  ...formPair({
    name: 'record.grade',
    path: '/records/:id/grade',
    policy: hats('Police', 'police'),
    opens: 'opened the form to grade information',
    does: 'graded information',
    params: one,
    async load(ctx, params: { id: string }) {
      const item = await loadInformation(ctx.tx, params.id);
      if (!item) return null;
      ctx.note({ about: params.id });
      const [first] = await loadNarratives(ctx.tx, params.id);
      return { recordId: params.id, item, text: first?.text ?? null };
    },
    page: (shown) =>
      gradePage(
        shown.sent
          ? shown
          : {
              ...shown,
              raw: {
                source: String(shown.item.sourceGrade ?? ''),
                information: shown.item.informationGrade ?? '',
                handling: shown.item.handling,
                conditions: shown.item.conditions ?? '',
                sanitised: shown.item.sanitised ?? '',
              },
            },
      ),
    async save(ctx, { recordId, item }, raw) {
      const { grade, problems } = readGrade(raw);
      if (hasProblems(problems)) return { problems };
      await ctx.because('Graded by the police');
      await ctx.tx
        .updateTable('information_item')
        .set({
          source_grade: grade.source,
          information_grade: grade.information,
          handling: grade.handling,
          conditions: grade.conditions,
          sanitised_text: grade.sanitised,
        })
        .where('id', '=', item.id)
        .execute();
      return { to: `/records/${recordId}?done=saved` };
    },
  }),
  route({
    name: 'record.source',
    method: 'GET',
    path: '/records/:id/source',
    policy: anyoneSignedIn,
    audit: 'looked at who gave information',
    params: one,
    async handle(ctx, { params }) {
      const source = await loadSource(ctx.tx, params.id);
      if (!source) return missing;
      ctx.note({ about: params.id });
      return page(sourcePage(params.id, source));
    },
  }),
];
