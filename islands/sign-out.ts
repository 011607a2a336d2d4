import type { FormKeeper } from './autosave.ts';
import { forgetAllWords, type Store } from './kept-words.ts';

/** How long signing out waits for drafts to be saved, in milliseconds. */
const saveWithin = 5_000;

/** Saves what was typed before signing out, then leaves nothing of it in the tab for whoever comes next. */
export function startSignOut(keepers: readonly FormKeeper[], store: Store): void {
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.signOut === undefined) return;
    event.preventDefault();
    const saved = Promise.all(keepers.map((keeper) => keeper.keep()));
    await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, saveWithin))]);
    forgetAllWords(store);
    form.submit();
  });
}
