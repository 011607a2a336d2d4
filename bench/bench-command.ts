import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { openStanding } from '../src/house/standing.ts';
import { type Command, Refused, WrongUsage } from '../src/kernel/commands/index.ts';
import { realEntropy } from '../src/kernel/http/entropy.ts';
import { buildHouse } from '../src/server.ts';
import { makeActors } from './actors.ts';
import { decideEarlierConcerns } from './earlier-runs.ts';
import { engineWords, measureEngines } from './engines/measure-engines.ts';
import { type BenchReport, jobsOf, type Line, machineWords, runBare, runJobs, tableOf } from './run.ts';
import { scenes } from './scenes.ts';

const TABLES = [
  'subject',
  'record',
  'assertion',
  'link',
  'scope',
  'name_token',
  'audit_event',
  'plan',
  'action',
] as const;

export const benchCommand: Command = {
  name: 'bench',
  summary: 'Measures how fast Kith is on the borough that is loaded.',
  usage:
    'bench pages|engines [--seconds N] [--out FILE] [--beside FILE]\n\n' +
    '  pages      list, search, child page, chronology, your work, submitting a concern: for people with 5, 50, 500 and\n' +
    '             3,000 grants (and as many again of records) and one with a broad role, at 1 and 16 callers, HTML and JSON\n' +
    '             apart, and beside them a bare Node and pg server that answers the same list under the same policy with no\n' +
    '             sign-in and no audit\n' +
    '  engines    papers of a board, actions of an agency, a plan, a questionnaire of 60 and one answer to it, at 1 and 16\n' +
    '             callers; the packs of a meeting of 40 items for 15 people; a plan of 500 rows brought in: beside 500 plans\n' +
    '             with 10,000 open actions\n' +
    '  --seconds  how long each measure lasts (default 5)\n' +
    '  --out      also write the figures to this file, as JSON\n' +
    '  --beside   figures written before, of a smaller borough: how many times its p95 each measure now is\n\n' +
    'Use a data folder of its own, filled by kith demo: it adds people and concerns to it.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { seconds: { type: 'string', default: '5' }, out: { type: 'string' }, beside: { type: 'string' } },
    });
    const [what, ...more] = positionals;
    if ((what !== 'pages' && what !== 'engines') || more.length > 0)
      throw new WrongUsage('Say what to measure: pages or engines.');
    const seconds = Number(values.seconds);
    if (!(seconds >= 1 && seconds <= 60)) throw new WrongUsage('--seconds takes a number from 1 to 60.');
    const before: BenchReport | null = values.beside ? JSON.parse(await readFile(values.beside, 'utf8')) : null;
    const standing = await openStanding(io);
    const admin = new Client({
      connectionString: standing.database.adminUrl,
      options: '-c role=kith_maint -c search_path=kith',
    });
    await admin.connect();
    try {
      await decideEarlierConcerns(admin);
      // As the server does by itself in the first minutes after so much was written.
      await admin.query('vacuum (analyze)');
      const borough: Record<string, number> = {};
      for (const table of TABLES) {
        const { rows } = await admin.query<{ n: number }>(`select count(*)::integer as n from ${table}`);
        borough[table] = rows[0]?.n ?? 0;
      }
      if ((borough.subject ?? 0) === 0)
        throw new Refused('The database is empty. Fill it first: kith demo --children 100000.');
      const app = await buildHouse({
        db: standing.db,
        entropy: realEntropy,
        secret: standing.secret,
        origin: standing.config.origin,
        partnership: {
          name: 'Bench',
          outOfHours: { name: 'Duty team', telephone: '01632 960999' },
          lockAfterMinutes: 15,
        },
        log: (line) => io.say(JSON.stringify(line)),
      });
      const origin = await app.listen({ host: '127.0.0.1', port: 0 });
      const lines: Line[] = [];
      let words: string[] = [];
      if (what === 'pages') {
        const actors = await makeActors(admin, standing.secret);
        await admin.query('vacuum (analyze) grant_');
        // First, as the list it is held against is: both before the scenes that write.
        lines.push(...(await runBare(standing.database.webUrl, actors, seconds)));
        lines.push(...(await runJobs(origin, jobsOf(scenes, actors), seconds, io)));
      } else {
        const measured = await measureEngines(standing, admin, origin, seconds, io);
        lines.push(...measured.lines);
        words = engineWords(measured);
      }
      await app.close();
      const report: BenchReport = { machine: machineWords(), borough, lines };
      io.print(report.machine);
      io.print(
        Object.entries(borough)
          .map(([table, n]) => `${table} ${n}`)
          .join(', '),
      );
      for (const line of [...tableOf(lines, before?.lines), ...words]) io.print(line);
      if (values.out) await writeFile(values.out, `${JSON.stringify(report, null, 2)}\n`);
      return { done: lines.every((line) => line.wrong === 0), report };
    } finally {
      await admin.end();
      await standing.close();
    }
  },
};
