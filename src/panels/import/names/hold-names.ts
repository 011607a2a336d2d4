import { type Correction, type Proposal, withoutActions } from '../../../planning/index.ts';
import { isNames, type NamesInLog, nameChoice, nameKey } from './names-in-log.ts';
import { namesOfCell } from './names-of-cell.ts';

/** A log as it may land now, and what of it waits. */
export interface Held {
  readonly proposal: Proposal;
  /** Keys of the actions that wait, since a name stands in their own words or in those they stand under. */
  readonly actions: ReadonlySet<string>;
}

/**
 * Holds back what a log says of children: a name lands nowhere but where somebody said that it is no child's, and an action whose own
 * words hold a name lands once it has been reworded or somebody said that its words may stand. So nobody who reads the plan reads a name
 * by it that they might not know (access.md: identity is a right of its own).
 */
export function holdNames(proposal: Proposal, log: NamesInLog, corrections: readonly Correction[]): Held {
  const parts = new Map(proposal.parts.map((part) => [part.key, part]));
  const waits = (key: string): boolean => log.spoken.get(key) === false;
  const under = (key: string | null, seen: readonly string[] = []): boolean =>
    key !== null && !seen.includes(key) && (waits(key) || under(parts.get(key)?.parent ?? null, [...seen, key]));
  const held = new Set(proposal.actions.filter(({ key, part }) => waits(key) || under(part)).map(({ key }) => key));
  const left = withoutActions(proposal, ({ key }) => held.has(key));
  const actions = left.actions.map((action) => ({
    ...action,
    notes: action.notes.flatMap((note) => {
      if (!isNames(log.columns, action, note)) return [note];
      const all = namesOfCell(note.text);
      const kept = all.filter((name) => nameChoice(corrections, nameKey(name)) === 'words');
      return kept.length === all.length ? [note] : kept.length > 0 ? [{ ...note, text: kept.join(', ') }] : [];
    }),
  }));
  const standing = new Set(actions.flatMap(({ notes }) => notes.map(({ heading }) => heading)));
  const columns = left.columns.filter(
    ({ holds, heading }) =>
      !log.speaks(heading) &&
      (holds !== 'note' ||
        standing.has(heading) ||
        !log.columns.some((column) => column.names && column.heading === heading)),
  );
  const legend = Object.fromEntries(Object.entries(left.legend).filter(([, word]) => !log.speaks(word)));
  const landing = left.parts.filter(({ key }) => !under(key));
  const prose = left.prose.filter((_, nth) => !log.spokenProse.has(nth));
  const called = log.inTitle ? { title: '', edition: null } : {};
  return { proposal: { ...left, ...called, legend, parts: landing, actions, columns, prose }, actions: held };
}
