import { cpus, totalmem } from 'node:os';
import type { CommandIo } from '../src/kernel/commands/index.ts';
import type { BenchActor } from './actors.ts';
import { startBareServer } from './bare-server.ts';
import { measureApart } from './load-thread.ts';
import type { Ask, Measured } from './measure.ts';
import type { Scene } from './scenes.ts';

export interface Line extends Measured {
  scene: string;
  form: 'HTML' | 'JSON' | 'bare';
  actor: string;
  callers: number;
}

export interface BenchReport {
  machine: string;
  borough: Record<string, number>;
  lines: Line[];
}

const CALLERS = [1, 16];

/** What the figures were taken on. */
export const machineWords = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;

/** One thing that is measured: somebody asking for something again and again. */
export interface Job {
  scene: string;
  form: Line['form'];
  actor: string;
  ask(turn: number): Ask;
}

/** Every scene for every actor, pages and API apart. */
export const jobsOf = (scenes: readonly Scene[], actors: readonly BenchActor[]): Job[] =>
  scenes.flatMap(({ name, page, api }) =>
    actors.flatMap((actor) => [
      { scene: name, form: 'HTML' as const, actor: actor.name, ask: (turn: number) => page(actor, turn) },
      ...(api
        ? [{ scene: name, form: 'JSON' as const, actor: actor.name, ask: (turn: number) => api(actor, turn) }]
        : []),
    ]),
  );

/** Measures each at 1 and 16 callers. */
export async function runJobs(
  origin: string,
  jobs: readonly Job[],
  seconds: number,
  io: Pick<CommandIo, 'progress'>,
): Promise<Line[]> {
  const lines: Line[] = [];
  const all = jobs.flatMap((job) => CALLERS.map((callers) => ({ ...job, callers })));
  for (const { ask, ...line } of all) {
    lines.push({ ...line, ...(await measureApart(origin, line.callers, seconds, ask)) });
    io.progress('Measuring', lines.length, all.length);
  }
  return lines;
}

/** The same list from the bare server, for the ratio. */
export async function runBare(url: string, actors: readonly BenchActor[], seconds: number): Promise<Line[]> {
  const bare = await startBareServer(url);
  const lines: Line[] = [];
  try {
    for (const actor of actors) {
      for (const callers of CALLERS) {
        const next = (turn: number): Ask => ({
          method: 'GET',
          path: '/',
          headers: { 'x-actor': actor.id, 'x-turn': String(turn) },
          expect: 200,
        });
        const measured = await measureApart(bare.origin, callers, seconds, next);
        lines.push({ scene: 'list, filtered', form: 'bare', actor: actor.name, callers, ...measured });
      }
    }
  } finally {
    await bare.stop();
  }
  return lines;
}

const same = (a: Line, b: Line): boolean =>
  a.scene === b.scene && a.form === b.form && a.actor === b.actor && a.callers === b.callers;

/**
 * The figures as a table in plain text, one line a measure; beside an earlier report (of a smaller borough, say), how many
 * times its p95 each now is; beside the bare server, how many of its requests a second the same list answers.
 */
export function tableOf(lines: readonly Line[], before: readonly Line[] = []): string[] {
  const grew = (line: Line): string[] => {
    const then = before.find((one) => same(one, line));
    return before.length === 0 ? [] : [then ? `× ${(line.p95 / then.p95).toFixed(1)}` : ''];
  };
  const ofBare = (line: Line): string => {
    const bare = lines.find((one) => one.form === 'bare' && same({ ...line, form: 'bare' }, one));
    return bare && line.form !== 'bare' ? (line.perSecond / bare.perSecond).toFixed(2) : '';
  };
  const head = ['scene', 'form', 'actor', 'callers', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'wrong', 'of bare'];
  const rows = lines.map((l) =>
    [l.scene, l.form, l.actor, l.callers, l.perSecond, l.p50, l.p95, l.p99, l.wrong, ofBare(l), ...grew(l)].map(String),
  );
  const table = [before.length === 0 ? head : [...head, 'p95 then'], ...rows];
  const widths = table[0]?.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0))) ?? [];
  return table.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
