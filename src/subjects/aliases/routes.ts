import { z } from 'zod';
import type { Ctx } from '../../kernel/http/context.ts';
import { hasProblems, needText, type Problems } from '../forms/checks.ts';
import { formPair } from '../forms/form-pair.ts';
import { typed } from '../forms/typed.ts';
import { showSubject } from '../frame/show-subject.ts';
import { loadIdentity } from '../identity/load-identity.ts';
import { loadTerms } from '../terms/load-terms.ts';
import { endAliasPage, newAliasPage } from './alias-pages.tsx';
import { addAlias, endAlias, loadAliases } from './aliases.ts';

/** Only for whoever may know who this is, and sees the whole file. */
async function showNamed(ctx: Ctx, id: string) {
  const shown = await showSubject(ctx, id, 3);
  return shown && (await loadIdentity(ctx.tx, shown.subject.id)) ? shown : null;
}

export const aliasRoutes = [
  ...formPair({
    name: 'subject.alias',
    path: '/subjects/:id/names/new',
    opens: 'opened the form to add a name',
    does: 'added a name',
    params: z.object({ id: z.guid() }),
    async load(ctx, params: { id: string }) {
      const shown = await showNamed(ctx, params.id);
      return shown && { ...shown, terms: await loadTerms(ctx.tx, ['alias', 'how_known'], shown.today) };
    },
    page: newAliasPage,
    async save(ctx, { subject, terms }, raw) {
      const problems: Problems = {};
      const name = needText(raw, 'name', problems, 'Enter a name', 200);
      const [kind, howKnown] = [typed(raw, 'kind'), typed(raw, 'howKnown')];
      if (!terms.has('alias', kind)) problems.kind = 'Select what kind of name it is';
      if (!terms.has('how_known', howKnown)) problems.howKnown = 'Select how you know';
      if (hasProblems(problems)) return { problems };
      await addAlias(ctx, subject, { name, kind, howKnown });
      return { to: `/subjects/${subject.id}/notes?done=name` };
    },
  }),
  ...formPair({
    name: 'subject.alias.end',
    path: '/subjects/:id/names/:alias/end',
    opens: 'opened the form to end a name',
    does: 'said that a name is not used any more',
    params: z.object({ id: z.guid(), alias: z.guid() }),
    async load(ctx, params: { id: string; alias: string }) {
      const shown = await showNamed(ctx, params.id);
      const alias = shown && (await loadAliases(ctx.tx, shown.subject.id)).find(({ id }) => id === params.alias);
      return shown && alias && !alias.untilOn ? { ...shown, alias } : null;
    },
    page: endAliasPage,
    async save(ctx, { subject, alias }, raw) {
      const problems: Problems = {};
      const why = needText(raw, 'why', problems, 'Enter why it is not used any more', 2000);
      if (hasProblems(problems)) return { problems };
      await endAlias(ctx, alias.id, why);
      return { to: `/subjects/${subject.id}/notes?done=name-ended` };
    },
  }),
];
