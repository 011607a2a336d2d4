import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { Checkboxes, datePartsOf } from '../../kernel/ui/index.ts';
import { type Colleague, chosenColleague, colleagueItems, findColleagues } from '../../planning/index.ts';
import { formPair, hasProblems, loadTerms, type Problems, type Raw, type Terms, typed } from '../../subjects/index.ts';
import { mayKeepRisks } from '../policy.ts';
import type { RiskShown } from './load-risks.ts';
import { RiskFields, ScoreFields } from './risk-fields.tsx';
import { readRisk, readScore } from './risk-form.ts';
import { riskForm } from './risk-form-page.tsx';
import { oneRisk, riskToKeep } from './risk-to-keep.ts';
import { changeRisk, openRisk } from './write-risk.ts';

interface Choices {
  terms: Terms;
  people: Colleague[];
}
const choices = async (ctx: Ctx): Promise<Choices> => ({
  terms: await loadTerms(ctx.tx, ['risk_category'], londonDate(ctx.now)),
  people: await findColleagues(ctx.tx),
});

/** What the form of a risk holds before anybody types. */
const asTyped = (risk: RiskShown, category: string): Raw => ({
  ...risk,
  category,
  owner: risk.ownerId ?? '',
  ...dated('target', risk.targetOn),
  ...dated('review', risk.reviewOn),
});
const dated = (name: string, day: string | null): Record<string, string> =>
  day
    ? Object.fromEntries(Object.entries(datePartsOf(day)).map(([part, value]) => [`${name}-${part}`, String(value)]))
    : {};

/** A risk is added to the log, and reworded. */
export const keepRoutes = [
  ...formPair<unknown, Choices>({
    name: 'risk.new',
    path: '/risks/new',
    policy: mayKeepRisks,
    opens: 'opened the form to add a risk',
    does: 'added a risk to the log',
    load: (ctx) => choices(ctx),
    page: (shown) =>
      riskForm({
        ...shown,
        risk: null,
        heading: 'Add a risk',
        to: '/risks/new',
        button: 'Add it to the log',
        children: (
          <>
            <RiskFields {...shown} people={colleagueItems(shown.people)} />
            <ScoreFields {...shown} />
            <Checkboxes
              name="confidential"
              values={typed(shown.raw, 'confidential') === 'yes' ? ['yes'] : []}
              items={[
                {
                  value: 'yes',
                  text: 'This is confidential',
                  hint: {
                    text: 'It is left out of papers for everybody who may not read confidential risks. It cannot be changed later.',
                  },
                },
              ]}
            />
          </>
        ),
      }),
    async save(ctx, { terms, people }, raw) {
      const problems: Problems = {};
      const owner = chosenColleague(people, typed(raw, 'owner'), 'owner', problems);
      const words = readRisk(raw, terms, ctx.now, problems);
      const score = readScore(raw, problems);
      if (hasProblems(problems) || !words || !score) return { problems };
      const confidential = typed(raw, 'confidential') === 'yes';
      return { to: `/risks/${await openRisk(ctx, words, { ownerId: owner?.id ?? null, confidential, score })}` };
    },
  }),
  ...formPair<{ id: string }, Choices & { risk: RiskShown; category: string }>({
    name: 'risk.change',
    path: '/risks/:id/change',
    policy: mayKeepRisks,
    opens: 'opened the form to change a risk',
    does: 'changed what a risk says',
    params: oneRisk,
    async load(ctx, { id }) {
      const risk = await riskToKeep(ctx, id);
      if (!risk) return null;
      const stored = await ctx.tx.selectFrom('risk').select('category').where('id', '=', id).executeTakeFirst();
      return { ...(await choices(ctx)), risk, category: stored?.category ?? '' };
    },
    page(shown) {
      const raw = shown.sent ? shown.raw : asTyped(shown.risk, shown.category);
      return riskForm({
        ...shown,
        heading: 'Change what it says',
        to: `/risks/${shown.risk.id}/change`,
        button: 'Save',
        children: <RiskFields {...shown} raw={raw} people={colleagueItems(shown.people)} />,
      });
    },
    async save(ctx, { terms, people, risk }, raw) {
      const problems: Problems = {};
      const owner = chosenColleague(people, typed(raw, 'owner'), 'owner', problems);
      const words = readRisk(raw, terms, ctx.now, problems, risk.reviewOn);
      if (hasProblems(problems) || !words) return { problems };
      await changeRisk(ctx, risk.id, words, owner?.id ?? null);
      return { to: `/risks/${risk.id}` };
    },
  }),
];
