import { createDraftSaver, type DraftSaver } from './draft-saver.ts';
import { type Control, draftBody } from './form-fields.ts';

/** What the server says of one answer. */
type Acknowledged = {
  saved?: unknown;
  /** The answer that the next sending of this box replaces. */
  was?: unknown;
  others?: unknown;
  /** The sitting is closed: the words are in the drafts. */
  draft?: unknown;
  says?: unknown;
};

const isControl = (element: Element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

const controlsIn = (part: Element): Control[] =>
  [...part.querySelectorAll('input, textarea, select')].filter(isControl);

/** What is said beside an answer once the server has it. */
export function acknowledgement({ saved, others, draft, says }: Acknowledged): string {
  if (typeof draft === 'string') return `${typeof says === 'string' ? says : 'Kept in your drafts.'} (${draft})`;
  const beside = Array.isArray(others) ? others.filter((one) => one !== null && typeof one === 'object') : [];
  const time = typeof saved === 'string' ? `Saved at ${saved}` : 'Saved';
  if (beside.length === 0) return time;
  const said = beside.map((one) => `${String(one.by ?? 'Somebody else')}: ${String(one.says)}`).join('; ');
  return `${time}. Somebody else answered too. ${said}. Both are kept: save the section to choose.`;
}

function keepAnswer(form: HTMLFormElement, item: HTMLElement): DraftSaver {
  const status = item.querySelector('[data-answer-status]');
  const shown = item.querySelector<HTMLInputElement>('input[name^="was-"]');
  const body = () => {
    const fields = new URLSearchParams(draftBody(controlsIn(item)));
    const proof = form.querySelector<HTMLInputElement>('input[name="_csrf"]');
    if (proof) fields.set('_csrf', proof.value);
    fields.set('item', item.dataset.answerItem ?? '');
    return fields.toString();
  };
  let said: string | undefined;
  const saver = createDraftSaver(body, {
    async send(sent, { leaving }) {
      const answer = await fetch(form.dataset.answers ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        body: sent,
        keepalive: leaving,
        redirect: 'error',
      });
      if (!answer.ok) throw new Error(`The answer was refused: ${answer.status}.`);
      const acknowledged: Acknowledged = await answer.json();
      if (shown && typeof acknowledged.was === 'string') shown.value = acknowledged.was;
      said = acknowledgement(acknowledged);
      return '';
    },
    later(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    say(words) {
      const now = words.startsWith('Saved') ? (said ?? words) : words;
      if (status && status.textContent !== now) status.textContent = now;
    },
    acknowledged: () => undefined,
  });
  item.addEventListener('input', () => saver.changed());
  item.addEventListener('change', () => saver.changed());
  return saver;
}

/** Each answer of a section saves itself as it is typed, and says when the server has it. The form works without. */
export function startAnswers(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-answers]')) {
    const savers = [...form.querySelectorAll<HTMLElement>('[data-answer-item]')].map((item) => keepAnswer(form, item));
    const leave = () => {
      for (const saver of savers) void saver.flush({ leaving: true });
    };
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
    form.addEventListener('submit', () => {
      for (const saver of savers) saver.stop();
    });
  }
}
