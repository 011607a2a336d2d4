import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { json, missing } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import { timeWords } from '../../kernel/ui/index.ts';
import { saveDraft } from '../../sign-in/index.ts';
import { formPair, hasProblems, type Raw, typed } from '../../subjects/index.ts';
import { loadAnswers } from '../sitting/load-answers.ts';
import { holdSitting, loadSitting } from '../sitting/load-sitting.ts';
import { closedWords, isOpenForAnswers } from '../sitting/open-for-answers.ts';
import { boxes } from './boxes.ts';
import { saveAnswers } from './save-answers.ts';
import { sayAnswer } from './say-answer.ts';
import { type SectionShown, sectionPage } from './section-page.tsx';
import { showSitting } from './show-sitting.ts';

const ofSection = z.object({ id: z.guid(), section: z.string().max(60) });
type Params = z.output<typeof ofSection>;

async function showSection(ctx: Ctx, params: Params, saving: boolean): Promise<SectionShown | null> {
  if (saving) await holdSitting(ctx.tx, params.id);
  const whole = await showSitting(ctx, params.id);
  const section = whole?.asked.find(({ code }) => code === params.section);
  const saved = ctx.url.searchParams.get('saved');
  const justSaved = saved === 'clash' ? 'clash' : saved === 'yes' ? 'saved' : null;
  return whole && section ? { whole, section, justSaved: saving ? null : justSaved } : null;
}

/** What came too late is not lost: it is kept among the drafts of whoever typed it. */
async function keepLate(ctx: Ctx, { id, section }: Params, raw: Raw, item: string | null): Promise<void> {
  const key = item === null ? `answers-${id}-${section}` : `answers-${id}-${item}`;
  await saveDraft(ctx, { key, raw, page: `/assessments/${id}/${section}`, once: '' });
}

/** Answering, a section at a time; and, where the page has script, an answer at a time as it is typed. */
export const answeringRoutes: AnyRoute[] = [
  ...formPair({
    name: 'assessment.section',
    path: '/assessments/:id/:section',
    opens: 'looked at a section of an assessment',
    does: 'answered a section of an assessment',
    params: ofSection,
    load: showSection,
    page: sectionPage,
    async save(ctx, { whole, section }, raw) {
      const { sitting, asked } = whole;
      if (!isOpenForAnswers(sitting.state)) {
        await keepLate(ctx, { id: sitting.id, section: section.code }, raw, null);
        return { problems: { form: closedWords(sitting.state) } };
      }
      const saving = await saveAnswers(ctx, sitting, whole.answers, section.items, raw);
      if (saving.problems) return { problems: saving.problems };
      const clashed = section.items.some((item) => saving.kept.has(item.code) && saving.stands(item.code).clash);
      const here = `/assessments/${sitting.id}/${section.code}`;
      if (clashed) return { to: `${here}?saved=clash` };
      if (typed(raw, 'goes') !== 'next') return { to: `${here}?saved=yes` };
      const next = asked[asked.findIndex(({ code }) => code === section.code) + 1];
      return { to: `/assessments/${sitting.id}/${next?.code ?? 'end'}` };
    },
  }),
  route({
    name: 'assessment.answer',
    method: 'POST',
    path: '/assessments/:id/:section/answer',
    policy: anyoneSignedIn,
    audit: 'answered one question of an assessment',
    params: ofSection,
    readsItself: true,
    repeatable: true,
    async handle(ctx, { params, form }) {
      await holdSitting(ctx.tx, params.id);
      const sitting = await loadSitting(ctx.tx, params.id);
      const section = sitting?.definition.sections.find(({ code }) => code === params.section);
      const item = section?.items.find(({ code }) => code === typed(form.raw, 'item'));
      if (!sitting || sitting.level < 3 || !item) return missing;
      ctx.note({ about: sitting.id });
      if (!form.ok) return json({ problems: form.errors }, 422);
      if (!isOpenForAnswers(sitting.state)) {
        await keepLate(ctx, params, form.raw, item.code);
        return json({ draft: timeWords(ctx.now), says: closedWords(sitting.state) });
      }
      const saving = await saveAnswers(ctx, sitting, await loadAnswers(ctx.tx, [sitting.id]), [item], form.raw);
      if (saving.problems && hasProblems(saving.problems)) return json({ problems: saving.problems }, 422);
      if (saving.problems) return missing;
      const { heads, clash } = saving.stands(item.code);
      const mine = heads.filter(({ answeredBy }) => answeredBy === ctx.actor.id);
      return json({
        saved: timeWords(ctx.now),
        // What the next sending of this box replaces: one's own answer, and never one that nobody has been shown.
        was: mine.length > 0 ? mine.map(({ id }) => id).join(',') : typed(form.raw, boxes(item.code).was),
        others: clash
          ? heads
              .filter(({ answeredBy }) => answeredBy !== ctx.actor.id)
              .map((head) => ({
                by: head.answeredByName,
                says: sayAnswer(sitting.definition, item, head),
              }))
          : [],
      });
    },
  }),
];
