import { z } from 'zod';
import { addMonths, londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { dateOf, hasProblems, needText, type Problems } from '../forms/checks.ts';
import { formPair } from '../forms/form-pair.ts';
import { chosen } from '../forms/typed.ts';
import { lockSubject } from '../frame/lock-subject.ts';
import { showSubject } from '../frame/show-subject.ts';
import { proposeStep, secondStep, writeWarning } from './save-warning.ts';
import { loadWarnings, waitingStep } from './warning.ts';
import { newWarningPage, reviewWarningPage, secondWarningPage } from './warning-pages.tsx';

const MOST_MONTHS = 12;
const warningOf = z.object({ id: z.guid(), warning: z.guid() });

async function showWarning(ctx: Ctx, params: { id: string; warning: string }, saving: boolean) {
  if (saving) await lockSubject(ctx.tx, params.id);
  const shown = await showSubject(ctx, params.id, 3);
  if (!shown) return null;
  const warning = (await loadWarnings(ctx.tx, shown.subject.id)).find(({ id }) => id === params.warning);
  return warning && !warning.endedAt ? { ...shown, warning } : null;
}

const reviewDate = (raw: Readonly<Record<string, unknown>>, problems: Problems, now: Date, needed: boolean) =>
  dateOf(raw, 'review', problems, now, {
    what: 'The review date',
    needed,
    must: 'future',
    notAfter: {
      date: addMonths(londonDate(now), MOST_MONTHS),
      because: 'a warning note is looked at again within 12 months',
    },
  });

export const warningRoutes = [
  ...formPair({
    name: 'subject.warning',
    path: '/subjects/:id/warnings/new',
    opens: 'opened the form to write a warning note',
    does: 'wrote a warning note',
    params: z.object({ id: z.guid() }),
    load: (ctx, params: { id: string }) => showSubject(ctx, params.id, 3),
    page: newWarningPage,
    async save(ctx, { subject }, raw) {
      const problems: Problems = {};
      const note = needText(raw, 'note', problems, 'Enter what staff should know', 4000);
      const disclosed = chosen(raw, 'disclosed', ['yes', 'no']);
      if (!disclosed) problems.disclosed = 'Select whether the person has been told';
      const notDisclosedWhy =
        disclosed === 'no'
          ? needText(raw, 'notDisclosedWhy', problems, 'Enter why they have not been told', 2000)
          : null;
      const rationale = needText(raw, 'rationale', problems, 'Enter why this note is needed', 2000);
      const reviewOn = reviewDate(raw, problems, ctx.now, true);
      if (hasProblems(problems) || !reviewOn) return { problems };
      await writeWarning(ctx, subject, { note, disclosed: disclosed === 'yes', notDisclosedWhy, rationale, reviewOn });
      return { to: `/subjects/${subject.id}/notes?done=warning` };
    },
  }),
  ...formPair({
    name: 'subject.warning.review',
    path: '/subjects/:id/warnings/:warning/review',
    opens: 'opened the form to review a warning note',
    does: 'proposed a step on a warning note',
    params: warningOf,
    load: showWarning,
    page: reviewWarningPage,
    async save(ctx, { subject, warning }, raw) {
      const problems: Problems = {};
      const step = chosen(raw, 'step', ['keep', 'disclose', 'end']);
      if (!step) problems.step = 'Select what should happen';
      const rationale = needText(raw, 'rationale', problems, 'Enter why', 2000);
      const reviewOn = step === 'end' ? null : reviewDate(raw, problems, ctx.now, true);
      if (hasProblems(problems) || !step) return { problems };
      await proposeStep(ctx, subject, warning, { step, rationale, reviewOn });
      return { to: `/subjects/${subject.id}/notes?done=proposed` };
    },
  }),
  ...formPair({
    name: 'subject.warning.second',
    path: '/subjects/:id/warnings/:warning/second',
    opens: 'opened the form of a second person on a warning note',
    does: 'was the second person on a warning note',
    params: warningOf,
    async load(ctx, params: { id: string; warning: string }, saving) {
      const shown = await showWarning(ctx, params, saving);
      const review = shown && waitingStep(shown.warning);
      return shown && review ? { ...shown, review } : null;
    },
    page: secondWarningPage,
    async save(ctx, { subject, warning }, raw) {
      const problems: Problems = {};
      const agrees = chosen(raw, 'agrees', ['yes', 'no']);
      if (!agrees) problems.agrees = 'Select whether you agree';
      const rationale = needText(raw, 'rationale', problems, 'Enter why', 2000);
      if (hasProblems(problems)) return { problems };
      await secondStep(ctx, warning, { agrees: agrees === 'yes', rationale });
      return { to: `/subjects/${subject.id}/notes?done=second` };
    },
  }),
];
