import type { Ctx } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, DateTimeText, Form, NotificationBanner } from '../../kernel/ui/index.ts';
import { clearDraft, type Draft, draftsOfPage } from './draft.ts';

/** What somebody began on a page and has not sent. */
export interface Begun {
  /** The fields, to fill the form with as if they had come back to be mended. */
  raw: Draft['raw'];
  /** The page with a word above it about where what is in its form comes from, and a way to start again. */
  onto(parts: PageParts): PageParts;
}

/** What the actor began on the page now asked for, at whichever computer, and has not sent; null when nothing. */
export async function begunHere(ctx: Ctx): Promise<Begun | null> {
  const [draft] = await draftsOfPage(ctx, pageOf(ctx));
  if (!draft) return null;
  return {
    raw: draft.raw,
    onto: (parts) => ({
      ...parts,
      body: (
        <>
          <BegunBefore draft={draft} page={pageOf(ctx)} csrf={ctx.seal.csrf} />
          {parts.body}
        </>
      ),
    }),
  };
}

/** The form of the page now sent is dealt with: what was begun on it is gone at once. */
export async function finishedHere(ctx: Ctx): Promise<void> {
  for (const draft of await draftsOfPage(ctx, pageOf(ctx))) await clearDraft(ctx, draft.key);
}

const pageOf = (ctx: Ctx): string => ctx.url.pathname + ctx.url.search;

function BegunBefore({ draft, page, csrf }: { draft: Draft; page: string; csrf: string }) {
  return (
    <NotificationBanner titleText="Not sent yet" disableAutoFocus>
      <p class="govuk-body">
        You began this on <DateTimeText value={draft.savedAt} />. What you typed is below.
      </p>
      <Form action={`/drafts/${encodeURIComponent(draft.key)}/throw-away`} csrfToken={csrf}>
        <input type="hidden" name="next" value={page} />
        <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">Throw it away and start again</Button>
      </Form>
    </NotificationBanner>
  );
}
