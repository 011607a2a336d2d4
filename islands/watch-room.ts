/** How often the screen of a meeting asks whether it still shows what everyone present may see. */
const every = 5_000;

/** What is said in place of what was shown, while somebody is still typing. */
const CHANGED =
  'Something has changed: somebody has come or gone, or more was decided. What was shown is covered until you look again. Send what you are typing first.';

/** Whether anything on the page was typed or chosen and not sent. */
const isTypedIn = (page: Document): boolean =>
  [...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main form input, main form textarea')].some(
    (box) =>
      box.type !== 'hidden' &&
      (box instanceof HTMLInputElement && ['checkbox', 'radio'].includes(box.type)
        ? box.checked !== box.defaultChecked
        : box.value !== box.defaultValue),
  );

/** The screen of a meeting follows who is there: it is shown anew, or covered while words are in a form (I31). */
export function startRoom(): void {
  const room = document.querySelector<HTMLElement>('[data-room]');
  const { room: address, roomStamp: stamp } = room?.dataset ?? {};
  if (!room || !address || !stamp) return;
  const look = async (): Promise<void> => {
    const now = await fetch(address, { headers: { accept: 'application/json' }, redirect: 'error' })
      .then(async (answer) => (answer.ok ? (await answer.json()).now : null))
      // Without an answer nobody knows who is there: that is no reason to go on showing.
      .catch(() => null);
    if (now === stamp) return void setTimeout(look, every);
    if (!isTypedIn(document)) return location.reload();
    for (const shown of document.querySelectorAll<HTMLElement>('[data-room-shown]')) shown.hidden = true;
    const words = document.createElement('p');
    words.className = 'govuk-inset-text';
    words.textContent = CHANGED;
    room.replaceChildren(words);
  };
  setTimeout(look, every);
}
