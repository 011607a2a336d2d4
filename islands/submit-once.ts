/** How long a form that was sent stays shut, in milliseconds. Then it may be sent again: an answer may be a file. */
export const shutFor = 10_000;

/** Whether a form last sent at `sentAt` (milliseconds, undefined when never) may be sent now. */
export const maySend = (sentAt: number | undefined, now: number): boolean =>
  sentAt === undefined || now - sentAt >= shutFor;

const buttonsOf = (form: HTMLFormElement) => form.querySelectorAll('button[type="submit"], button:not([type])');

function open(form: HTMLFormElement): void {
  for (const button of buttonsOf(form)) button.removeAttribute('aria-disabled');
}

/** Stops a second press of a form's button from sending it twice, and says so to those who hear the page. */
export function startSubmitOnce(): void {
  const sent = new Map<HTMLFormElement, number>();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.submitOnce === undefined || event.defaultPrevented) return;
    if (!maySend(sent.get(form), Date.now())) {
      event.preventDefault();
      return;
    }
    sent.set(form, Date.now());
    // Marked, not disabled: a disabled button would leave out its own name and value.
    for (const button of buttonsOf(form)) button.setAttribute('aria-disabled', 'true');
    setTimeout(() => open(form), shutFor);
  });
  // Coming back by the browser's own button finds the page as it was left: shut.
  addEventListener('pageshow', () => {
    for (const form of sent.keys()) open(form);
    sent.clear();
  });
}
