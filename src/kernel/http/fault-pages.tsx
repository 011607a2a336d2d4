import type { PageParts } from './reply.ts';

/** Not found and not allowed are one page: it says nothing of what is there. */
export const missingPage: PageParts = {
  title: 'Page not found',
  body: (
    <>
      <h1 class="govuk-heading-l">Page not found</h1>
      <p class="govuk-body">There is nothing at this address that you can open.</p>
      <p class="govuk-body">
        If you typed the address, check it. If you followed a link, what it led to may have moved.
      </p>
      <p class="govuk-body">
        If you need something you cannot see, you can{' '}
        <a class="govuk-link" href="/access/ask">
          ask for access
        </a>
        . If you believe a child is in danger,{' '}
        <a class="govuk-link" href="/emergency">
          tell the duty manager now
        </a>
        .
      </p>
    </>
  ),
};

/** What was asked cannot be done; it says why, and nothing was changed. */
export const refusedPage = (why: string): PageParts => ({
  title: 'That could not be done',
  body: (
    <>
      <h1 class="govuk-heading-l">That could not be done</h1>
      <p class="govuk-body">{why}</p>
      <p class="govuk-body">Nothing was changed. What you typed is still in the form if you go back.</p>
    </>
  ),
});

/** Something went wrong on our side. */
export const brokenPage = (reference: string): PageParts => ({
  title: 'Something went wrong',
  body: (
    <>
      <h1 class="govuk-heading-l">Sorry, something went wrong</h1>
      <p class="govuk-body">
        Kith could not do that just now, and changed nothing. Go back and try again: your words are still there.
      </p>
      <p class="govuk-body">
        If it happens again, tell your support team this reference: <strong>{reference}</strong>.
      </p>
    </>
  ),
});
