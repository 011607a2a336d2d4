/** govuk-frontend's own script, which `bin/build-assets.mjs` puts beside the islands. */
declare module '*/govuk-frontend.min.js' {
  /** Starts every component on the page. Expects `govuk-frontend-supported` on the body. */
  export function initAll(): void;
}
