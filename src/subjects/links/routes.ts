import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { type CivilDate, isCivilDate, londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { datePartsOf, readDate } from '../../kernel/ui/index.ts';
import { hasProblems, needText, type Problems } from '../forms/checks.ts';
import { formPair } from '../forms/form-pair.ts';
import { chosen, typed } from '../forms/typed.ts';
import { loadSubject, type SubjectShown } from '../frame/load-subject.ts';
import { lockSubject } from '../frame/lock-subject.ts';
import { showSubject } from '../frame/show-subject.ts';
import { searchSubjects } from '../search/search-subjects.ts';
import { loadTerms } from '../terms/load-terms.ts';
import { momentOf } from './assertion.ts';
import { decideProposal, withdrawAssertion } from './decide-link.ts';
import { decideLinkPage } from './decide-page.tsx';
import { readSaid } from './link-form.ts';
import { loadLinkKinds, waysToSay } from './link-kinds.ts';
import { linksPage } from './links-page.tsx';
import { loadLinks } from './load-links.ts';
import { findOtherPage, newLinkPage } from './new-link-page.tsx';
import { assertLink } from './save-link.ts';

const WORDS = ['nature', 'how_known', 'confidence'];
const one = z.object({ id: z.guid() });
/** However long: that it is no date is said beside its boxes. */
const part = z.string().optional();

/** The day asked for, written whole (`asAt=2026-03-03`, as a link says it) or in three boxes. */
function dayAsked(query: Readonly<Record<string, unknown>>): ReturnType<typeof readDate> {
  const whole = typed(query, 'asAt');
  if (isCivilDate(whole)) return { parts: datePartsOf(whole), date: whole };
  return readDate(query, 'asAt', 'The day');
}

const linksOf = (ctx: Ctx, subject: SubjectShown, asAt: CivilDate | null) => {
  const moment = momentOf(asAt, ctx.now);
  return loadLinks(ctx.tx, subject, { moment, day: londonDate(moment) });
};

export const linkRoutes = [
  route({
    name: 'subject.links',
    method: 'GET',
    path: '/subjects/:id/links',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at the people and places that matter to someone or somewhere',
    params: one,
    query: z.object({
      asAt: z.string().max(10).optional(),
      'asAt-day': part,
      'asAt-month': part,
      'asAt-year': part,
      done: z.enum(['added', 'decided']).optional(),
    }),
    async handle(ctx, { params, query }) {
      const shown = await showSubject(ctx, params.id, 2);
      if (!shown) return missing;
      const asked = dayAsked(query);
      const asAt = asked.error ? null : (asked.date ?? null);
      const links = await linksOf(ctx, shown.subject, asAt);
      ctx.saw(links.flatMap((link) => [link.id, link.otherId]));
      if (asAt) ctx.note({ detail: { asAt } });
      return page(
        linksPage({
          ...shown,
          links,
          asAt,
          asked: asked.parts,
          terms: await loadTerms(ctx.tx, WORDS, shown.today),
          errors: asked.error ? { asAt: asked.error } : undefined,
          done: query.done && { added: 'Added', decided: 'Your decision is recorded' }[query.done],
        }),
        { asAt, links: links.map(({ scopeId: _scope, scopeClass: _class, ...link }) => link) },
      );
    },
  }),
  route({
    name: 'subject.link.find',
    method: 'GET',
    path: '/subjects/:id/links/new',
    policy: anyoneSignedIn,
    audit: 'searched for someone or somewhere to join to another',
    params: one,
    query: z.object({ q: z.string().trim().max(200).default(''), other: z.guid().optional() }),
    async handle(ctx, { params, query }) {
      const shown = await showSubject(ctx, params.id, 2);
      if (!shown) return missing;
      if (query.other) {
        const link = await bothEnds(ctx, { id: params.id, other: query.other }, false);
        return link ? page(newLinkPage({ ...link, seal: ctx.seal, raw: {}, sent: false })) : missing;
      }
      const candidates = await searchSubjects(ctx.tx, { text: query.q, most: 20 });
      ctx.saw(candidates.map(({ id }) => id));
      ctx.note({ detail: { hits: candidates.length } });
      return page(findOtherPage({ ...shown, q: query.q, candidates }));
    },
  }),
  ...formPair({
    name: 'subject.link',
    path: '/subjects/:id/links/with/:other',
    opens: 'opened the form to join two subjects',
    does: 'joined two subjects',
    params: z.object({ id: z.guid(), other: z.guid() }),
    load: bothEnds,
    page: newLinkPage,
    async save(ctx, { subject, other, ways, terms }, raw) {
      const { said, problems } = readSaid(raw, terms, ctx.now, subject.level >= 3);
      const way = ways.find(({ value }) => value === typed(raw, 'way'));
      if (!way || hasProblems(problems))
        return { problems: { ...(!way && { way: 'Select how they are joined' }), ...problems } };
      await assertLink(ctx, { fromId: subject.id, toId: other.id, kind: way.code, forward: way.forward }, said);
      return { to: `/subjects/${subject.id}/links?done=added` };
    },
  }),
  ...formPair({
    name: 'subject.link.decide',
    path: '/subjects/:id/links/:link/:assertion',
    opens: 'opened the form to decide on a link',
    does: 'decided on a link',
    params: z.object({ id: z.guid(), link: z.guid(), assertion: z.guid() }),
    async load(ctx, params: { id: string; link: string; assertion: string }, saving) {
      if (saving) await lockSubject(ctx.tx, params.id);
      const shown = await showSubject(ctx, params.id, 3);
      if (!shown) return null;
      const link = (await linksOf(ctx, shown.subject, null)).find(({ id }) => id === params.link);
      const assertion = [link?.proposed, link?.accepted, link?.ended]
        .flatMap((list) => list ?? [])
        .find(({ id }) => id === params.assertion);
      return link && assertion
        ? { ...shown, link, assertion, terms: await loadTerms(ctx.tx, WORDS, shown.today) }
        : null;
    },
    page: decideLinkPage,
    async save(ctx, { subject, assertion }, raw) {
      const problems: Problems = {};
      const isProposal = assertion.status === 'proposed';
      const accepts = chosen(raw, 'accepts', ['yes', 'no']);
      if (isProposal && !accepts) problems.accepts = 'Select whether to accept or reject it';
      const why = needText(raw, 'why', problems, 'Enter why', 2000);
      if (hasProblems(problems)) return { problems };
      // A decision on a proposal that somebody else has decided since must not become a withdrawal.
      if (typed(raw, 'standing') !== assertion.status)
        return { problems: { why: 'Someone else has decided this since you opened it. Read what it says now, above' } };
      if (isProposal) await decideProposal(ctx, assertion.id, accepts === 'yes', why);
      else await withdrawAssertion(ctx, assertion.id, why);
      return { to: `/subjects/${subject.id}/links?done=decided` };
    },
  }),
];

/** Both ends, as this reader sees them, and the ways they may be joined; null when either is not there for them. */
async function bothEnds(ctx: Ctx, params: { id: string; other: string }, saving: boolean) {
  if (saving) await lockSubject(ctx.tx, params.id);
  const shown = await showSubject(ctx, params.id, 2);
  const other = shown && params.other !== params.id ? await loadSubject(ctx.tx, params.other, shown.today) : null;
  if (!shown || !other) return null;
  return {
    ...shown,
    other,
    ways: waysToSay(await loadLinkKinds(ctx.tx, shown.today), shown.subject.kind, other.kind),
    terms: await loadTerms(ctx.tx, WORDS, shown.today),
  };
}
