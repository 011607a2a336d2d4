import type { Ctx } from '../../kernel/http/context.ts';
import type { Counted, Counter, CountOf } from './counter.ts';
import type { ImpactShown, MeasureShown } from './load-impacts.ts';

/** What a live measure is told by. */
export interface CountShown {
  count: CountOf;
  /** Counted as the page opened, or as last published; null where nothing is published yet. */
  said: { way: CountWay; at: Date; period: string; value: number | null } | null;
  /** The other figures of the same log, which are easily taken for it. */
  apart: { code: string; name: string; unit: string; value: number | null }[];
}

/** On a page the reader's own sight where they may see all of it; what leaves Kith as a paper always says the release. */
export type CountWay = 'live' | 'release';

/** The impacts with what each live measure is told by. Each counter is asked once, and only where a measure needs it. */
export async function withCounts(
  ctx: Pick<Ctx, 'tx' | 'actor' | 'now'>,
  counters: readonly Counter[],
  impacts: readonly ImpactShown[],
  way: CountWay,
): Promise<ImpactShown[]> {
  const asked = new Set(impacts.flatMap(({ measures }) => measures.map(({ counter }) => counter)));
  const found = new Map<string | null, CountShown>();
  for (const counter of counters.filter(({ counts }) => counts.some(({ code }) => asked.has(code)))) {
    const live = way === 'live' ? await counter.live(ctx) : null;
    const counted = live ?? (await counter.released(ctx));
    for (const count of counter.counts)
      found.set(count.code, shown(counter, count, counted, live ? 'live' : 'release'));
  }
  return impacts.map((impact) => ({
    ...impact,
    measures: impact.measures.map((measure): MeasureShown => {
      const count = found.get(measure.counter);
      return count ? { ...measure, count } : measure;
    }),
  }));
}

function shown(counter: Counter, count: CountOf, counted: Counted | null, way: CountWay): CountShown {
  const figure = (code: string): number | null => counted?.figures[code] ?? null;
  return {
    count,
    said: counted && { way, at: counted.at, period: counted.period, value: figure(count.code) },
    apart: counted
      ? counter.counts
          .filter(({ code }) => code !== count.code)
          .map(({ code, name, unit }) => ({ code, name, unit, value: figure(code) }))
      : [],
  };
}
