import { createDraftSaver, type DraftSaver } from './draft-saver.ts';
import { type Control, draftBody, refill, typedFields } from './form-fields.ts';
import { forgetWords, keepWords, keptWords, type Store, shouldRestore } from './kept-words.ts';

/** Browsers refuse to send more than 64 KiB while a page is being left. The tab's own copy covers the rest. */
const leavingLimit = 60_000;

/** Puts what is typed into a form out of harm's way. */
export type FormKeeper = {
  /** Keeps the words, here and on the server. True when the server has them. */
  keep: () => Promise<boolean>;
};

/** The inputs of a form, in order. */
const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(
    (element) =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );

/** What a form's words are kept under: its draft's address, or where it is and where it goes. */
const wordsId = (form: HTMLFormElement): string =>
  form.dataset.autosave ?? `${location.pathname}>${form.getAttribute('action') ?? ''}`;

async function send(form: HTMLFormElement, body: string, leaving: boolean, signal: AbortSignal): Promise<string> {
  const answer = await fetch(form.dataset.autosave ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body,
    keepalive: leaving && body.length < leavingLimit,
    redirect: 'error', // to the sign-in page: the draft was not saved
    signal,
  });
  if (!answer.ok) throw new Error(`The draft was refused: ${answer.status}.`);
  const { saved }: { saved?: unknown } = await answer.json();
  return typeof saved === 'string' ? saved : '';
}

function restore(form: HTMLFormElement, store: Store, saver: DraftSaver | undefined): void {
  const words = keptWords(store, wordsId(form));
  if (!words) return;
  const [entry] = performance.getEntriesByType('navigation');
  const navigation = entry instanceof PerformanceNavigationTiming ? entry.type : 'navigate';
  if (!shouldRestore(words, navigation)) forgetWords(store, wordsId(form));
  else if (refill(controlsOf(form), words.fields)) saver?.changed();
}

/**
 * Keeps what is typed into one form. With `data-autosave` it is saved on the server as a draft while it changes, and when
 * the page is left or hidden; without, it is kept in the tab when asked, as when the screen locks.
 */
export function keepForm(form: HTMLFormElement, store: Store): FormKeeper {
  const id = wordsId(form);
  const abort = new AbortController();
  const status = form.querySelector('[data-autosave-status]');
  const keepHere = (submitted = false) => keepWords(store, id, { fields: typedFields(controlsOf(form)), submitted });
  const saver =
    form.dataset.autosave === undefined
      ? undefined
      : createDraftSaver(() => draftBody(controlsOf(form)), {
          send: (body, { leaving }) => send(form, body, leaving, abort.signal),
          later: (milliseconds, run) => {
            const timer = setTimeout(run, milliseconds);
            return () => clearTimeout(timer);
          },
          say: (words) => {
            if (status && status.textContent !== words) status.textContent = words;
          },
          acknowledged: () => forgetWords(store, id),
        });
  restore(form, store, saver);
  let typed = false;
  const changed = () => {
    typed = true;
    if (saver) keepHere();
    saver?.changed();
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  const leave = () => void saver?.flush({ leaving: true });
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
  document.addEventListener('submit', (event) => {
    if (event.target !== form || event.defaultPrevented) return;
    // A draft that arrives after the form would bring back what has just been dealt with.
    saver?.stop();
    abort.abort();
    if (keptWords(store, id)) keepHere(true);
  });
  return {
    keep: async () => {
      if (!typed) return true;
      keepHere();
      return (await saver?.flush()) ?? false;
    },
  };
}
