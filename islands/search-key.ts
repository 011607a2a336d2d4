/** What a key press says, and where it was pressed. */
export type KeyPress = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  defaultPrevented: boolean;
  /** Whether the press was in something that is typed into. */
  typing: boolean;
};

/** Whether a key press asks for the search box: "/" by itself, not while typing. */
export const asksForSearch = (press: KeyPress): boolean =>
  press.key === '/' && !press.typing && !press.ctrlKey && !press.metaKey && !press.altKey && !press.defaultPrevented;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));

/** Lets "/" go to the search box, on a page whose box says so. A person may turn it off (WCAG 2.1.4). */
export function startSearchKey(): void {
  const box = document.querySelector<HTMLInputElement>('[data-search-key]');
  if (!box) return;
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    if (!asksForSearch({ key, ctrlKey, metaKey, altKey, defaultPrevented, typing: isTyping(event.target) })) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
