import { z } from 'zod';
import { Button, ChoiceField, Form, LongTextField, SelectField, TextField } from '../../kernel/ui/index.ts';
import {
  chosen,
  type Filled,
  formPair,
  hasProblems,
  mayText,
  needText,
  type Problems,
  typed,
} from '../../subjects/index.ts';
import { nextNumber } from '../action/numbering.ts';
import { loadParts, type PartShown } from '../plan/load-parts.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { planPage } from '../plan/plan-frame.tsx';
import { partHeading } from '../plan/plan-words.ts';
import { showPlan } from '../plan/show-plan.ts';
import { mayEdit } from '../policy.ts';
import { partWords } from '../words.ts';
import { addPart } from '../write/add-part.ts';
import { lockPlan, nextSort } from '../write/lock-plan.ts';

interface NewPartShown {
  plan: PlanShown;
  parts: PartShown[];
}

/** Adding a theme, priority, objective or goal. */
export const partRoutes = formPair<{ id: string }, NewPartShown>({
  name: 'plan.part',
  path: '/plans/:id/parts/new',
  opens: 'opened the form to add a part to a plan',
  does: 'added a part to a plan',
  params: z.object({ id: z.guid() }),
  async load(ctx, params, saving) {
    const shown = await showPlan(ctx, params.id);
    if (!shown || !mayEdit(shown.plan)) return null;
    if (saving) await lockPlan(ctx.tx, params.id);
    return { plan: shown.plan, parts: await loadParts(ctx.tx, params.id) };
  },
  page: newPartPage,
  async save(ctx, { plan, parts }, raw) {
    const problems: Problems = {};
    const kind = plan.partKinds.length === 1 ? plan.partKinds[0] : chosen(raw, 'kind', plan.partKinds);
    if (!kind) problems.kind = 'Select what it is';
    const wording = needText(raw, 'wording', problems, 'Enter what it says', 2000);
    const outcome = mayText(raw, 'outcome', problems, 2000);
    const saidBy = mayText(raw, 'saidBy', problems, 200);
    const number = mayText(raw, 'number', problems, 20);
    const parent = parts.find(({ id }) => id === typed(raw, 'parent')) ?? null;
    if (typed(raw, 'parent') !== '' && !parent) problems.parent = 'Select one from the list';
    const above = kind && plan.partKinds[plan.partKinds.indexOf(kind) - 1];
    if (above && parent?.kind !== above) problems.parent ??= `Select the ${above} it is part of`;
    if (kind && !above && parent) problems.parent = `A ${kind} is part of the plan itself`;
    if (hasProblems(problems) || !kind) return { problems };
    const siblings = parts.filter(({ parentId }) => parentId === (parent?.id ?? null)).map((part) => part.number);
    const proposed = nextNumber(parent?.number ?? null, siblings, siblings);
    await addPart(ctx, plan, {
      kind,
      wording,
      outcome,
      saidBy,
      number,
      numberProposed: number ? null : proposed,
      parentId: parent?.id ?? null,
      sort: await nextSort(ctx.tx, 'plan_part', plan.id),
    });
    return { to: `/plans/${plan.id}` };
  },
});

function newPartPage({ plan, parts, raw, errors, seal }: NewPartShown & Filled) {
  const at = `/plans/${plan.id}`;
  const goal = plan.partKinds.includes('goal');
  return planPage({
    plan,
    heading: `Add a ${plan.partKinds.map((kind) => partWords[kind].toLowerCase()).join(' or ')}`,
    errors,
    body: (
      <Form
        action={`${at}/parts/new`}
        csrfToken={seal.csrf}
        idempotencyKey={seal.once}
        autosaveKey={`plan-part-${plan.id}`}
      >
        {plan.partKinds.length > 1 && (
          <ChoiceField
            name="kind"
            label="What is it?"
            inline
            errors={errors}
            value={typed(raw, 'kind')}
            items={plan.partKinds.map((value) => ({ value, text: partWords[value] }))}
          />
        )}
        {plan.partKinds.length > 1 && parts.length > 0 && (
          <SelectField
            name="parent"
            label="Within"
            none="The plan itself"
            errors={errors}
            value={typed(raw, 'parent')}
            items={parts
              .filter(({ droppedAt, parentId }) => droppedAt === null && parentId === null)
              .map((part) => ({ value: part.id, text: partHeading(part) }))}
          />
        )}
        <LongTextField
          name="wording"
          label="What does it say?"
          hint={goal ? 'One sentence. In a plan about a child, one that they could say themselves.' : undefined}
          rows={3}
          errors={errors}
          value={typed(raw, 'wording')}
        />
        {goal && (
          <TextField
            name="saidBy"
            label="Whose words are these?"
            hint="Such as: the young person, their mother, the school."
            optional
            errors={errors}
            value={typed(raw, 'saidBy')}
          />
        )}
        <LongTextField
          name="outcome"
          label="What will be true when it is reached?"
          optional
          rows={3}
          errors={errors}
          value={typed(raw, 'outcome')}
        />
        <TextField
          name="number"
          label="Its number"
          hint="Leave empty and Kith proposes the next one."
          width={5}
          optional
          errors={errors}
          value={typed(raw, 'number')}
        />
        <Button>Add it</Button>
      </Form>
    ),
  });
}
