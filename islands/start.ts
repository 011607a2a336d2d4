/** Begins everything that pages do with script. Each page works without it; this makes some of it easier. */
import { initAll } from '../govuk-frontend.min.js';
import { startAnswers } from './answers.ts';
import { keepForm } from './autosave.ts';
import { startIdleLock } from './idle-lock.ts';
import { keepOnlyOwn } from './kept-words.ts';
import { startReveal } from './reveal.ts';
import { startSearchKey } from './search-key.ts';
import { startSignOut } from './sign-out.ts';
import { startSubmitOnce } from './submit-once.ts';
import { startRoom } from './watch-room.ts';

// govuk-frontend asks for this by a script written into the page, which the content security policy refuses.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');

keepOnlyOwn(sessionStorage, document.body.dataset.person);

// Words are put back before the components start, so that what a choice reveals is shown.
const keepers = [...document.querySelectorAll<HTMLFormElement>('form[data-submit-once]')].map((form) =>
  keepForm(form, sessionStorage),
);
startAnswers();
startSubmitOnce();
startSearchKey();
startIdleLock(keepers);
startSignOut(keepers, sessionStorage);
initAll();
startReveal();
startRoom();
