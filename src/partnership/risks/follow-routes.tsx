import { LongTextField } from '../../kernel/ui/index.ts';
import { formPair, hasProblems, needText, type Problems, typed } from '../../subjects/index.ts';
import { mayKeepRisks } from '../policy.ts';
import type { RiskShown } from './load-risks.ts';
import { ScoreFields } from './risk-fields.tsx';
import { readScore } from './risk-form.ts';
import { riskForm } from './risk-form-page.tsx';
import { asShown, oneRisk, riskToKeep } from './risk-to-keep.ts';
import { scopeOf, scoreRisk } from './write-risk.ts';

/** A risk is scored again, and closed. */
export const followRoutes = [
  ...formPair<{ id: string }, { risk: RiskShown }>({
    name: 'risk.score',
    path: '/risks/:id/score',
    policy: mayKeepRisks,
    opens: 'opened the form to score a risk',
    does: 'scored a risk',
    params: oneRisk,
    load: async (ctx, { id }) => asShown(await riskToKeep(ctx, id)),
    page: (shown) =>
      riskForm({
        ...shown,
        heading: 'Score it again',
        to: `/risks/${shown.risk.id}/score`,
        button: 'Save the score',
        children: <ScoreFields {...shown} />,
      }),
    async save(ctx, { risk }, raw) {
      const problems: Problems = {};
      const score = readScore(raw, problems);
      if (!score) return { problems };
      await scoreRisk(ctx, risk.id, scopeOf(risk), score, 'residual');
      return { to: `/risks/${risk.id}` };
    },
  }),
  ...formPair<{ id: string }, { risk: RiskShown }>({
    name: 'risk.close',
    path: '/risks/:id/close',
    policy: mayKeepRisks,
    opens: 'opened the form to close a risk',
    does: 'closed a risk',
    params: oneRisk,
    load: async (ctx, { id }) => asShown(await riskToKeep(ctx, id)),
    page: (shown) =>
      riskForm({
        ...shown,
        heading: 'Close it',
        to: `/risks/${shown.risk.id}/close`,
        button: 'Close it',
        children: (
          <LongTextField
            name="why"
            label="Why is it closed?"
            rows={3}
            errors={shown.errors}
            value={typed(shown.raw, 'why')}
          />
        ),
      }),
    async save(ctx, { risk }, raw) {
      const problems: Problems = {};
      const why = needText(raw, 'why', problems, 'Say why it is closed', 2000);
      if (hasProblems(problems)) return { problems };
      await ctx.because(why);
      await ctx.tx.updateTable('risk').set({ closed_at: ctx.now, closed_why: why }).where('id', '=', risk.id).execute();
      return { to: `/risks/${risk.id}` };
    },
  }),
];
