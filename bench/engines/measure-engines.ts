import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Client } from 'pg';
import type { Standing } from '../../src/house/standing.ts';
import type { CommandIo } from '../../src/kernel/commands/index.ts';
import { importPlanCommand } from '../../src/planning/index.ts';
import { type Line, runJobs } from '../run.ts';
import { measurePacks, type PacksMeasured } from './packs.ts';
import { makePartnership } from './partnership.ts';
import { engineJobs } from './scenes.ts';

export interface EnginesMeasured {
  lines: Line[];
  packs: PacksMeasured;
  /** Seconds to read, stage and land a plan of 500 rows, of three such. */
  import500: number[];
}

const ROWS = 500;

/** Measures plans, questionnaires, meetings and papers on the borough that is loaded. */
export async function measureEngines(
  standing: Standing,
  admin: Client,
  origin: string,
  seconds: number,
  io: CommandIo,
): Promise<EnginesMeasured> {
  io.progress('Making plans and meetings', 0, 1);
  const made = await makePartnership(admin, standing.secret);
  await admin.query('vacuum (analyze)');
  const import500: number[] = [];
  for (let time = 0; time < 3; time += 1) import500.push(await importOne(standing, io, time));
  const packs = await measurePacks(origin, made);
  return { lines: await runJobs(origin, engineJobs(made), seconds, io), packs, import500 };
}

/** As `kith import plan FILE --accept` does it. */
async function importOne(standing: Standing, io: CommandIo, time: number): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kith-bench-'));
  try {
    const file = path.join(folder, 'plan.csv');
    const rows = Array.from(
      { length: ROWS },
      (_, at) =>
        `${1 + (at % 9)}.${at},Walk route ${at} of plan ${time} with those who use it,Head of youth,${1 + (at % 28)} March 2027`,
    );
    await writeFile(file, ['Number,Action,Lead,Due', ...rows].join('\n'));
    const command = importPlanCommand(async (_, work) => work(standing.database));
    const began = performance.now();
    const { done } = await command.run([file, '--accept'], io);
    if (!done) throw new Error('The plan was not brought in');
    return Math.round((performance.now() - began) / 10) / 100;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The figures that are no list of requests, in words. */
export const engineWords = ({ packs, import500 }: EnginesMeasured): string[] => [
  `Packs of ${packs.attendees} attendees: one by one ${packs.oneByOne.middle} ms (worst of ten ${packs.oneByOne.worst}), all at once ${packs.atOnce.middle} ms (worst ${packs.atOnce.worst})`,
  `A plan of ${ROWS} rows brought in: ${import500.map((s) => `${s} s`).join(', ')}`,
];
