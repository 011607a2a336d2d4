import { type Shown, shown } from './shown.ts';

/** Reads a page: null with the fault where it cannot be read, and whatever of it is not of Kith's own making. */
export type PageReader = (html: string) => { page: Shown | null; faults: string[] };

/** @param pages what Kith's pages are like when nobody types anything strange. */
export function pageReader(pages: readonly string[]): PageReader {
  const usual = new Set(pages.flatMap((html) => [...shown(html).made]));
  let last: { html: string; read: ReturnType<PageReader> } | null = null;
  const anew = (html: string): ReturnType<PageReader> => {
    try {
      const page = shown(html);
      return { page, faults: strangeIn(page, usual) };
    } catch (error) {
      return { page: null, faults: [String(error).slice(0, 120)] };
    }
  };
  return (html) => {
    if (last?.html !== html) last = { html, read: anew(html) };
    return last.read;
  };
}

/** What is wrong with a page that words were typed for; nothing, when they are text to it. */
function strangeIn(page: Shown, usual: ReadonlySet<string>): string[] {
  const made = [...page.made].filter(
    (one) => !usual.has(one) && /script|style|iframe|object|embed|svg|img| on|href|src/.test(one),
  );
  const leads = page.leads.filter((to) => !/^(\/|#|tel:|mailto:|https:\/\/|\?)/.test(to));
  return [...made, ...leads];
}
