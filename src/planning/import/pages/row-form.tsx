import { z } from 'zod';
import { Button, Form, LongTextField, SelectField, TextField } from '../../../kernel/ui/index.ts';
import { type Filled, formPair, hasProblems, type Problems, typed } from '../../../subjects/index.ts';
import { planWriters } from '../../policy.ts';
import { addCorrections, lockImport } from '../landing/correct.ts';
import { type ImportShown, loadImport, readImport } from '../landing/load-import.ts';
import type { Proposal, ProposedAction, ProposedPart } from '../proposal.ts';
import type { ReviewProposal } from '../review/index.ts';
import { type ReviewRow, readReviewRow, reviewRow, reviewRowPage } from './review-row-form.tsx';

interface Shown {
  shown: ImportShown;
  /** A row of a system review, which is put right otherwise. */
  ofReview: { row: ReviewRow; review: ReviewProposal } | null;
  proposal: Proposal;
  action: ProposedAction | null;
  part: ProposedPart | null;
  /** It was taken out or joined, and can be brought back. */
  gone: boolean;
}

const params = z.object({ id: z.guid(), key: z.string().regex(/^[a-z0-9]{1,30}$/) });

/** Putting one row of a plan that comes in right: its number, words, part, leads and date; or that it is no row of its own. */
export const rowRoutes = formPair<z.infer<typeof params>, Shown>({
  name: 'plan.import.row',
  path: '/plans/import/:id/rows/:key',
  policy: planWriters,
  opens: 'opened a row of a plan that comes in',
  does: 'put a row of a plan that comes in right',
  params,
  async load(ctx, { id, key }, saving) {
    if (saving) await lockImport(ctx, id);
    const shown = await loadImport(ctx.tx, id);
    if (shown?.state !== 'staged') return null;
    const { proposal, raw } = readImport(shown);
    if (shown.recognised === 'system_review') {
      const ofReview = reviewRow(shown, key);
      ctx.note({ about: id });
      return ofReview && { shown, ofReview, proposal, action: null, part: null, gone: false };
    }
    const was = raw.actions.find((each) => each.key === key) ?? null;
    const action = proposal.actions.find((each) => each.key === key) ?? null;
    const part = proposal.parts.find((each) => each.key === key) ?? null;
    if (was === null && part === null) return null;
    ctx.note({ about: id });
    return { shown, ofReview: null, proposal, action: action ?? was, part, gone: action === null && was !== null };
  },
  page: (filled) => (filled.ofReview ? reviewRowPage({ ...filled, ...filled.ofReview }) : rowPage(filled)),
  async save(ctx, { shown, ofReview, action, part }, raw) {
    const to = `/plans/import/${shown.id}`;
    if (ofReview) {
      const read = readReviewRow(ofReview.row, raw);
      if ('problems' in read) return read;
      await addCorrections(ctx, shown.id, [read.correction]);
      return { to };
    }
    const how = typed(raw, 'do');
    const key = action?.key ?? part?.key ?? '';
    if (action && (how === 'drop' || how === 'join' || how === 'undo')) {
      await addCorrections(ctx, shown.id, [{ what: how, key }]);
      return { to };
    }
    const problems: Problems = {};
    const wording = typed(raw, 'wording').trim();
    if (wording === '') problems.wording = 'Enter its words, or say that it is no action';
    if (hasProblems(problems)) return { problems };
    const number = typed(raw, 'number').trim() || null;
    await addCorrections(
      ctx,
      shown.id,
      action
        ? [
            {
              what: 'action',
              key,
              number,
              wording,
              part: typed(raw, 'part') || null,
              leads: typed(raw, 'leads').split(/\r?\n/),
              due: typed(raw, 'due'),
            },
          ]
        : [{ what: 'part', key, number, wording }],
    );
    return { to };
  },
});

function rowPage({ shown, proposal, action, part, gone, raw, sent, errors, seal }: Shown & Filled) {
  const at = `/plans/import/${shown.id}`;
  const value = (name: string, was: string): string => (sent ? typed(raw, name) : was);
  const title = action ? 'Put an action right' : 'Put its words right';
  return {
    title,
    errors,
    breadcrumbs: [
      { text: 'Papers brought in', href: '/plans/import' },
      { text: proposal.title || 'A plan without a title', href: at },
    ],
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">In the paper at {action?.at ?? part?.at}.</p>
        {proposal.flags
          .filter(({ on }) => on === (action?.key ?? part?.key))
          .map(({ why }) => (
            <p class="govuk-inset-text">{why}</p>
          ))}
        <Form action={`${at}/rows/${action?.key ?? part?.key}`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          {gone ? (
            <>
              <p class="govuk-body">Somebody took this row out. Its words are kept.</p>
              <p class="govuk-body">{action?.wording}</p>
              <Button name="do" value="undo">
                Bring it back
              </Button>
            </>
          ) : (
            <>
              <TextField
                name="number"
                label="Number"
                hint="As the paper prints it."
                optional
                width={10}
                errors={errors}
                value={value('number', action?.number ?? part?.number ?? '')}
              />
              <LongTextField
                name="wording"
                label="Words"
                rows={4}
                errors={errors}
                value={value('wording', action?.wording ?? part?.wording ?? '')}
              />
              {action && <ActionBoxes {...{ action, proposal, value, errors }} />}
              <Button name="do" value="save">
                Keep this
              </Button>
              {action && (
                <div class="govuk-button-group">
                  <Button name="do" value="join" classes="govuk-button--secondary">
                    It goes on with the action before it
                  </Button>
                  <Button name="do" value="drop" classes="govuk-button--secondary">
                    It is no action
                  </Button>
                </div>
              )}
            </>
          )}
        </Form>
      </>
    ),
  };
}

function ActionBoxes({
  action,
  proposal,
  value,
  errors,
}: {
  action: ProposedAction;
  proposal: Proposal;
  value(name: string, was: string): string;
  errors: Filled['errors'];
}) {
  return (
    <>
      <SelectField
        name="part"
        label="What does it belong to?"
        none="Nothing in particular"
        items={proposal.parts.map((part) => ({
          value: part.key,
          text: [part.number ?? part.numberProposed ?? '', part.wording.slice(0, 80)].join(' ').trim(),
        }))}
        value={value('part', action.part ?? '')}
        errors={errors}
      />
      <LongTextField
        name="leads"
        label="Who leads it?"
        hint="One on each line; the first is proposed as the one who answers for it."
        rows={3}
        optional
        errors={errors}
        value={value('leads', action.leads.map(({ said }) => said).join('\n'))}
      />
      <TextField
        name="due"
        label="When is it due?"
        hint="In words: March 2026, 31/03/2026, May to June 2026."
        optional
        width={20}
        errors={errors}
        value={value('due', action.due?.said ?? '')}
      />
    </>
  );
}
