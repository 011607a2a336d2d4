import type { FormKeeper } from './autosave.ts';
import { idleLimits, idleness, leftWords, lockAddress } from './idle-clock.ts';

const touchedKey = 'kith-touched';
/** How often to look at the clock; how often, at most, to tell other tabs and the server that someone is here. */
const every = { look: 1_000, tell: 60_000 };
/** How long to wait for drafts to be saved before going on; they are kept in the tab as well. */
const saveWithin = 5_000;

/** The warning, which becomes the cover. It is made by script because without script there is no idle lock. */
function makeDialog(): { dialog: HTMLDialogElement; words: HTMLElement; stay: HTMLButtonElement } {
  const dialog = document.createElement('dialog');
  dialog.className = 'kith-idle';
  dialog.setAttribute('aria-labelledby', 'kith-idle-title');
  const title = document.createElement('h2');
  title.id = 'kith-idle-title';
  title.className = 'govuk-heading-m';
  title.textContent = 'Are you still there?';
  const words = document.createElement('p');
  words.className = 'govuk-body';
  words.setAttribute('role', 'status');
  const stay = document.createElement('button');
  stay.type = 'button';
  stay.className = 'govuk-button govuk-!-margin-bottom-0';
  stay.textContent = 'Stay signed in';
  dialog.append(title, words, stay);
  document.body.append(dialog);
  return { dialog, words, stay };
}

const tokenOnPage = () => document.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';

/** Tells the server that someone is here, so that the session does not end under a long read. */
const tellServer = (href: string | undefined) =>
  href && fetch(href, { method: 'POST', body: new URLSearchParams({ _csrf: tokenOnPage() }) }).catch(() => undefined);

/** Covers the page when it has been left alone, saves what was typed, and locks. Warns first, with time to stay. */
export function startIdleLock(keepers: readonly FormKeeper[]): void {
  const { idleLockAfter, idleWarnBefore, idleLock, idleStay } = document.body.dataset;
  const limits = idleLimits(idleLockAfter, idleWarnBefore);
  if (!limits || !idleLock) return;
  const { dialog, words, stay } = makeDialog();
  let touched = Date.now();
  let told = Date.now();
  let locking = false;

  const touch = () => {
    if (locking || dialog.open) return; // while it asks, only the button answers
    touched = Date.now();
    if (touched - told < every.tell) return;
    told = touched;
    localStorage.setItem(touchedKey, String(touched));
    tellServer(idleStay);
  };

  async function lock(href: string): Promise<void> {
    locking = true;
    words.textContent = 'Saving what you have typed, then locking.';
    stay.remove();
    dialog.classList.add('kith-idle--cover');
    document.title = 'Locked – Kith';
    if (!dialog.open) dialog.showModal();
    const saved = Promise.all(keepers.map((keeper) => keeper.keep()));
    await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, saveWithin))]);
    location.assign(lockAddress(href, location.pathname + location.search));
  }

  const look = () => {
    if (locking) return;
    // Someone may be at work in another tab.
    const elsewhere = Number(localStorage.getItem(touchedKey));
    const now = idleness(Date.now(), Math.max(touched, elsewhere), limits);
    if (now.state === 'lock') void lock(idleLock);
    else if (now.state === 'warn') {
      const said = `Kith will lock in ${leftWords(now.left)}. What you have typed is kept.`;
      if (words.textContent !== said) words.textContent = said;
      if (!dialog.open) dialog.showModal();
    } else if (dialog.open) dialog.close();
  };

  const stayHere = () => {
    if (locking) return;
    dialog.close();
    told = 0;
    touch();
  };
  stay.addEventListener('click', stayHere);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    stayHere();
  });
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'scroll', 'input'])
    addEventListener(kind, touch, { passive: true, capture: true });
  document.addEventListener('visibilitychange', look);
  setInterval(look, every.look);
}
