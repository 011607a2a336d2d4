import type { ZodType } from 'zod';
import { anyoneSignedIn, type Policy } from '../../kernel/access/policy.ts';
import type { Ctx, FormSeal } from '../../kernel/http/context.ts';
import { done, mend, missing, type PageParts, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import type { FieldErrors } from '../../kernel/ui/index.ts';
import { begunHere, finishedHere } from '../../sign-in/index.ts';
import type { Problems } from './checks.ts';
import type { Raw } from './typed.ts';

/** What a form's page is given besides what it is about. */
export interface Filled {
  seal: FormSeal;
  /** What was typed; nothing when the form is opened. */
  raw: Raw;
  /** Whether this is what somebody sent, come back to be mended, or began before and has not sent. */
  sent: boolean;
  errors?: FieldErrors;
}

/**
 * Where to go when it is done; or what to mend, with what else the page should then show; or the form once more, because
 * a button in it asked for something else than sending it (search, add, take out).
 */
export type Saved<S> = { to: string } | { problems: Problems; more?: Partial<S> } | { again: Partial<S>; raw?: Raw };

interface FormPair<P, S> {
  /** `subject.flag` makes the routes `subject.flag.form` and `subject.flag.save`. */
  name: string;
  path: `/${string}`;
  policy?: Policy;
  /** What the audit says of opening it, and of sending it. */
  opens: string;
  does: string;
  params?: ZodType<P>;
  /**
   * What it is about, and what else the page shows for what was typed (`raw`, empty when the form is opened); null when it
   * is not there or not for this reader. `saving` is true for a POST: lock what changes.
   */
  load(ctx: Ctx, params: P, saving: boolean, raw: Raw): Promise<S | null>;
  page(shown: S & Filled): PageParts;
  save(ctx: Ctx, shown: S, raw: Raw): Promise<Saved<S>>;
}

/** The two routes of one form: opening it, and sending it. What was typed is given back with every problem at once. */
export function formPair<P, S extends object>(pair: FormPair<P, S>): AnyRoute[] {
  const common = { path: pair.path, policy: pair.policy ?? anyoneSignedIn, params: pair.params };
  return [
    route<P, unknown, unknown>({
      ...common,
      name: `${pair.name}.form`,
      method: 'GET',
      audit: pair.opens,
      async handle(ctx, { params }) {
        const shown = await pair.load(ctx, params, false, {});
        if (!shown) return missing;
        const begun = await begunHere(ctx);
        const parts = pair.page({ ...shown, seal: ctx.seal, raw: begun?.raw ?? {}, sent: begun !== null });
        return page(begun ? begun.onto(parts) : parts);
      },
    }),
    route<P, unknown, unknown>({
      ...common,
      name: `${pair.name}.save`,
      method: 'POST',
      audit: pair.does,
      readsItself: true,
      async handle(ctx, { params, form }) {
        const shown = await pair.load(ctx, params, true, form.raw);
        if (!shown) return missing;
        const saved = form.ok ? await pair.save(ctx, shown, form.raw) : { problems: form.errors, more: {} };
        if ('to' in saved) {
          await finishedHere(ctx);
          return done(saved.to);
        }
        if ('again' in saved)
          return page(pair.page({ ...shown, ...saved.again, seal: ctx.seal, raw: saved.raw ?? form.raw, sent: true }));
        const errors = saved.problems;
        return mend({
          ...pair.page({ ...shown, ...saved.more, seal: ctx.seal, raw: form.raw, sent: true, errors }),
          errors,
        });
      },
    }),
  ];
}
