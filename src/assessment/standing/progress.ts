import type { AskedSection } from '../definition/asked.ts';
import type { StandingOf } from './standing.ts';

export type ProgressState = 'done' | 'begun' | 'not_begun';

export interface SectionProgress {
  code: string;
  title: string;
  state: ProgressState;
  items: number;
  /** Items somebody has dealt with: answered, or said why there is no answer. */
  dealtWith: number;
  clashes: number;
  /** Names of those who answered in it, in alphabetical order. */
  by: string[];
}

/** How far each section has got. A section where two answers clash is not done, however full it is. */
export function progress(sections: readonly AskedSection[], stands: StandingOf): SectionProgress[] {
  return sections.map(({ code, title, items }) => {
    const all = items.map((item) => stands(item.code));
    const dealtWith = all.filter(({ heads }) => heads.length > 0).length;
    const clashes = all.filter(({ clash }) => clash).length;
    const by = new Set(
      all.flatMap(({ heads, past }) => [...heads, ...past].flatMap((row) => row.answeredByName ?? [])),
    );
    return {
      code,
      title,
      state: dealtWith === 0 ? 'not_begun' : dealtWith < items.length || clashes > 0 ? 'begun' : 'done',
      items: items.length,
      dealtWith,
      clashes,
      by: [...by].sort(),
    };
  });
}
