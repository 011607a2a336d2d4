import { cpus, totalmem } from 'node:os';
import type { CommandIo } from '../src/kernel/commands/index.ts';
import type { BenchActor } from './actors.ts';
import { startBareServer } from './bare-server.ts';
import { measureApart } from './load-thread.ts';
import type { Ask, Measured } from './measure.ts';
import { type Scene, scenes } from './scenes.ts';

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

/** Measures every scene for every actor at 1 and 16 callers, pages and API apart. */
export async function runScenes(
  origin: string,
  actors: readonly BenchActor[],
  seconds: number,
  io: CommandIo,
): Promise<Line[]> {
  const lines: Line[] = [];
  const jobs = scenes.flatMap((scene) =>
    actors.flatMap((actor) =>
      CALLERS.flatMap((callers) => formsOf(scene).map((form) => ({ scene, actor, callers, form }))),
    ),
  );
  for (const [done, job] of jobs.entries()) {
    const ask = job.form === 'JSON' ? job.scene.api : job.scene.page;
    if (!ask) continue;
    const measured = await measureApart(origin, job.callers, seconds, (turn) => ask(job.actor, turn));
    lines.push({ scene: job.scene.name, form: job.form, actor: job.actor.name, callers: job.callers, ...measured });
    io.progress('Measuring', done + 1, jobs.length);
  }
  return lines;
}

const formsOf = (scene: Scene): ('HTML' | 'JSON')[] => (scene.api ? ['HTML', 'JSON'] : ['HTML']);

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
