import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, mend, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { lockSubject } from '../frame/lock-subject.ts';
import { showSubject } from '../frame/show-subject.ts';
import { changeFactsPage } from './change-page.tsx';
import { factsPage } from './facts-page.tsx';
import { loadFacts } from './load-facts.ts';
import { planChanges } from './plan-changes.ts';
import { readBasis } from './read-basis.ts';
import { saveFacts } from './save-facts.ts';
import { sayAnswer } from './say-answer.ts';
import { sectionsOf } from './sections.ts';

const one = z.object({ id: z.uuid() });
const inSection = z.object({ id: z.uuid(), section: z.string().max(80) });

async function showSection(ctx: Ctx, params: { id: string; section: string }) {
  const shown = await showSubject(ctx, params.id, 3);
  if (!shown) return null;
  const facts = await loadFacts(ctx.tx, shown.subject, shown.today);
  const section = sectionsOf(facts.fields).find(({ slug }) => slug === params.section);
  return section ? { ...shown, facts, section, seal: ctx.seal } : null;
}

export const factRoutes = [
  route({
    name: 'subject.facts',
    method: 'GET',
    path: '/subjects/:id/facts',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at the facts of someone or somewhere',
    params: one,
    query: z.object({ done: z.enum(['saved']).optional() }),
    async handle(ctx, { params, query }) {
      const shown = await showSubject(ctx, params.id, 2);
      if (!shown) return missing;
      const facts = await loadFacts(ctx.tx, shown.subject, shown.today);
      const answers = facts.fields.flatMap((field) =>
        [...facts.live(field.code), ...facts.past(field.code)].map((fact) => ({
          ...fact,
          question: field.label,
          says: sayAnswer(field, fact, facts.terms),
        })),
      );
      ctx.saw(answers.map((answer) => answer.id));
      return page(factsPage({ ...shown, facts, done: query.done && 'Your answers are saved' }), { answers });
    },
  }),
  route({
    name: 'subject.facts.change',
    method: 'GET',
    path: '/subjects/:id/facts/:section/change',
    policy: anyoneSignedIn,
    audit: 'opened the form to change facts',
    params: inSection,
    async handle(ctx, { params }) {
      const shown = await showSection(ctx, params);
      return shown ? page(changeFactsPage({ ...shown, raw: null })) : missing;
    },
  }),
  route({
    name: 'subject.facts.save',
    method: 'POST',
    path: '/subjects/:id/facts/:section/change',
    policy: anyoneSignedIn,
    audit: 'changed facts about someone or somewhere',
    params: inSection,
    async handle(ctx, { params, form }) {
      await lockSubject(ctx.tx, params.id);
      const shown = await showSection(ctx, params);
      if (!shown) return missing;
      const { subject, today, section, facts } = shown;
      const changes = planChanges(section.fields, form.raw, facts);
      const { basis, problems } = readBasis(form.raw, changes, facts.terms, ctx.now);
      const errors = {
        ...changes.problems,
        ...Object.fromEntries(
          changes.clashes.map(({ field }) => [
            `f-${field.code}`,
            `${field.label} was changed by someone else while you were writing`,
          ]),
        ),
        ...problems,
      };
      if (Object.keys(errors).length > 0)
        return mend({ ...changeFactsPage({ ...shown, raw: form.raw, errors, clashes: changes.clashes }), errors });
      await saveFacts(ctx, subject, changes, basis, today);
      ctx.note({ detail: { began: changes.begin.length, ended: changes.end.length } });
      return done(`/subjects/${subject.id}/facts?done=saved#${section.slug}`);
    },
  }),
];
