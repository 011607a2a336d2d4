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

/** The figures as a table in plain text, one line a measure. */
export function tableOf(lines: readonly Line[]): string[] {
  const head = ['scene', 'form', 'actor', 'callers', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'wrong'];
  const rows = lines.map((l) =>
    [l.scene, l.form, l.actor, l.callers, l.perSecond, l.p50, l.p95, l.p99, l.wrong].map(String),
  );
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
