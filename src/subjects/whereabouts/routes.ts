import { z } from 'zod';
import { hasProblems } from '../forms/checks.ts';
import { formPair } from '../forms/form-pair.ts';
import { lockSubject } from '../frame/lock-subject.ts';
import { showSubject } from '../frame/show-subject.ts';
import { readWhereabouts, saveWhereabouts } from './whereabouts.ts';
import { whereaboutsPage } from './whereabouts-page.tsx';

export const whereaboutsRoutes = [
  ...formPair({
    name: 'subject.whereabouts',
    path: '/subjects/:id/whereabouts',
    opens: 'opened the form to say where a place is',
    does: 'said where a place is',
    params: z.object({ id: z.guid() }),
    async load(ctx, params: { id: string }, saving) {
      if (saving) await lockSubject(ctx.tx, params.id);
      const shown = await showSubject(ctx, params.id, 3);
      return shown && shown.subject.kind !== 'person' && shown.subject.kind !== 'group' ? shown : null;
    },
    page: whereaboutsPage,
    async save(ctx, { subject }, raw) {
      const { where, problems } = readWhereabouts(raw, ctx.now);
      if (hasProblems(problems)) return { problems };
      await saveWhereabouts(ctx, subject, where);
      return { to: `/subjects/${subject.id}/notes?done=where` };
    },
  }),
];
