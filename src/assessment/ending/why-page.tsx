import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Form, LongTextField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import type { WholeSitting } from '../answering/show-sitting.ts';
import { Standing, sittingFrame } from '../answering/sitting-frame.tsx';

/** One question, why, before a sitting changes its state by somebody's word alone. */
export const whyPage =
  (way: { path: string; heading: string; says: string; button: string }) =>
  ({ whole: { sitting }, seal, raw, errors }: { whole: WholeSitting } & Filled): PageParts =>
    sittingFrame(sitting, {
      heading: way.heading,
      errors,
      body: (
        <>
          <Standing sitting={sitting} />
          <p class="govuk-body">{way.says}</p>
          <Form action={`/assessments/${sitting.id}/${way.path}`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
            <LongTextField name="why" label="Why?" rows={3} errors={errors} value={typed(raw, 'why')} />
            <Button>{way.button}</Button>
          </Form>
        </>
      ),
    });
