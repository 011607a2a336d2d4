import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { hasProblems } from '../forms/checks.ts';
import { formPair } from '../forms/form-pair.ts';
import { lockSubject } from '../frame/lock-subject.ts';
import { showSubject } from '../frame/show-subject.ts';
import { changeFactsPage } from './change-page.tsx';
import { factsPage } from './facts-page.tsx';
import { loadFacts } from './load-facts.ts';
import { type Changes, planChanges } from './plan-changes.ts';
import { readBasis } from './read-basis.ts';
import { saveFacts } from './save-facts.ts';
import { sayAnswer } from './say-answer.ts';
import { sectionsOf } from './sections.ts';

const one = z.object({ id: z.guid() });
/** One section with its answers. Sending it locks the subject, so that two editors are told of one another. */
async function showSection(ctx: Ctx, params: { id: string; section: string }, saving: boolean) {
  if (saving) await lockSubject(ctx.tx, params.id);
  const shown = await showSubject(ctx, params.id, 3);
  if (!shown) return null;
  const facts = await loadFacts(ctx.tx, shown.subject, shown.today);
  const section = sectionsOf(facts.fields).find(({ slug }) => slug === params.section);
  const clashes: Changes['clashes'] = [];
  return section ? { ...shown, facts, section, clashes } : null;
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
  ...formPair({
    name: 'subject.facts.change',
    path: '/subjects/:id/facts/:section/change',
    opens: 'opened the form to change facts',
    does: 'changed facts about someone or somewhere',
    params: z.object({ id: z.guid(), section: z.string().max(80) }),
    load: showSection,
    page: changeFactsPage,
    async save(ctx, { subject, today, section, facts }, raw) {
      const changes = planChanges(section.fields, raw, facts);
      const { basis, problems } = readBasis(raw, changes, facts.terms, ctx.now);
      const clashed = changes.clashes.map(({ field }) => [
        `f-${field.code}`,
        `${field.label} was changed by someone else while you were writing`,
      ]);
      const all = { ...changes.problems, ...Object.fromEntries(clashed), ...problems };
      if (hasProblems(all)) return { problems: all, more: { clashes: changes.clashes } };
      await saveFacts(ctx, subject, changes, basis, today);
      ctx.note({ detail: { began: changes.begin.length, ended: changes.end.length } });
      return { to: `/subjects/${subject.id}/facts?done=saved#${section.slug}` };
    },
  }),
];
