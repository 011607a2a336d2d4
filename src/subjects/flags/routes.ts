import { z } from 'zod';
import { hasProblems, needText, type Problems } from '../forms/checks.ts';
import { formPair } from '../forms/form-pair.ts';
import { showSubject } from '../frame/show-subject.ts';
import { loadTerms } from '../terms/load-terms.ts';
import { readFlag } from './flag-form.ts';
import { endFlagPage, newFlagPage } from './flag-pages.tsx';
import { endFlag, raiseFlag } from './flags.ts';

const one = z.object({ id: z.guid() });
const flagOf = z.object({ id: z.guid(), flag: z.guid() });

export const flagRoutes = [
  ...formPair({
    name: 'subject.flag',
    path: '/subjects/:id/flags/new',
    opens: 'opened the form to raise a flag',
    does: 'raised a flag',
    params: one,
    async load(ctx, params: { id: string }) {
      const shown = await showSubject(ctx, params.id, 3);
      return shown && { ...shown, terms: await loadTerms(ctx.tx, ['flag'], shown.today) };
    },
    page: newFlagPage,
    async save(ctx, { subject, terms }, raw) {
      const { flag, problems } = readFlag(raw, subject.kind, terms, ctx.now);
      if (hasProblems(problems)) return { problems };
      await raiseFlag(ctx, subject, flag);
      return { to: `/subjects/${subject.id}/notes?done=flag` };
    },
  }),
  ...formPair({
    name: 'subject.flag.end',
    path: '/subjects/:id/flags/:flag/end',
    opens: 'opened the form to end a flag',
    does: 'ended a flag',
    params: flagOf,
    async load(ctx, params: { id: string; flag: string }) {
      const shown = await showSubject(ctx, params.id, 3);
      const flag = shown?.subject.flags.find(({ id }) => id === params.flag);
      return shown && flag ? { ...shown, flag } : null;
    },
    page: endFlagPage,
    async save(ctx, { subject, flag }, raw) {
      const problems: Problems = {};
      const why = needText(raw, 'why', problems, 'Enter why it no longer holds', 2000);
      if (hasProblems(problems)) return { problems };
      await endFlag(ctx, flag.id, why);
      return { to: `/subjects/${subject.id}/notes?done=flag-ended` };
    },
  }),
];
