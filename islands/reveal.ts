/**
 * Takes `aria-expanded` off radios. govuk-frontend's script sets it on a radio that reveals a question, but a radio may not
 * have it (ARIA in HTML), so what is heard depends on the reader. The question revealed is the next thing read either way.
 */
export function startReveal(): void {
  const tidy = () => {
    for (const radio of document.querySelectorAll('input[type="radio"][aria-expanded]'))
      radio.removeAttribute('aria-expanded');
  };
  tidy();
  document.addEventListener('click', tidy);
  addEventListener('pageshow', tidy);
}
