import { parseArgs } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { fillWithDemo } from '../demo/index.ts';
import { openSealKey } from '../kernel/audit/seal-key.ts';
import { type Command, Refused } from '../kernel/commands/index.ts';
import { realEntropy } from '../kernel/http/entropy.ts';
import { startJobs } from '../kernel/jobs/index.ts';
import { smtpMail } from '../kernel/mail/index.ts';
import { buildHouse, jobs } from '../server.ts';
import { openStanding } from './standing.ts';

async function listen(app: FastifyInstance, { host, port }: { host: string; port: number }): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new Refused(`Something else is using port ${port}. Stop it, or choose another: PORT=8001 npm start.`);
    }
    throw error;
  }
}

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Runs Kith.',
  usage:
    'serve [--demo]\n\n  --demo  fills an empty database with the demonstration borough and offers its people at sign-in',
  async run(args, io) {
    const { values } = parseArgs({ args, options: { demo: { type: 'boolean', default: false } } });
    // Taken over before anything is started, so that a stop at any moment closes what was opened.
    const { stopping } = io;
    const standing = await openStanding(io);
    const log = (line: Record<string, string | number | undefined>) => io.say(JSON.stringify(line));
    try {
      // Before any job looks at it, or the day's figures would be those of an empty borough.
      const demo = values.demo ? await fillWithDemo(standing.database, new Date(), io.progress) : undefined;
      const working = await startJobs(
        standing.database.webUrl,
        jobs,
        {
          sealKey: await openSealKey(standing.config.dataFolder),
          secret: standing.secret,
          origin: standing.config.origin,
          mail: standing.config.mail ? smtpMail(standing.config.mail) : null,
        },
        log,
      );
      const app = await buildHouse({
        demo,
        oidc: standing.config.oidc,
        db: standing.db,
        entropy: realEntropy,
        secret: standing.secret,
        origin: standing.config.origin,
        trustProxy: standing.config.trustProxy,
        metricsToken: standing.config.metricsToken,
        sendsMail: standing.config.mail !== undefined,
        partnership: {
          name: values.demo ? 'Seldermouth Safeguarding Partnership' : standing.config.partnership,
          outOfHours: { name: 'Emergency duty team', telephone: '01632 960999' },
          lockAfterMinutes: 15,
          ...(values.demo && {
            banner: {
              tag: 'Demonstration',
              text: 'Everyone and everywhere here is invented. Do not put real people into it.',
            },
          }),
        },
        log,
      });
      const address = await listen(app, standing.config);
      io.say(`Kith is at ${standing.config.port === 0 ? address : standing.config.origin}`);
      for (const person of demo ?? []) io.say(`  ${person.says}: ${person.name} (${person.email})`);
      if (demo) io.say('Choose who to be on the sign-in page. No password is asked in the demonstration.');
      if (!stopping.aborted)
        await new Promise((resolve) => stopping.addEventListener('abort', resolve, { once: true }));
      io.say('Stopping: answers under way are finished first.');
      await app.close();
      await working.stop();
      return { done: true, report: { served: address } };
    } finally {
      await standing.close();
    }
  },
};
