import type { Command } from '../commands/index.ts';
import { WrongUsage } from '../commands/index.ts';
import type { Db } from '../db/schema.ts';
import { openSealKey } from './seal-key.ts';
import { verifyAudit } from './verify.ts';

/** Makes the command from the way a command comes by the database as `kith_worker` and the data folder. */
export function verifyCommand(
  withWorker: <T>(io: Parameters<Command['run']>[1], work: (db: Db, dataFolder: string) => Promise<T>) => Promise<T>,
): Command {
  return {
    name: 'verify',
    summary: 'Proves that the audit is whole.',
    usage: 'verify audit\n\nNames every event that was changed, removed, or inserted after its time was sealed.',
    async run(args, io) {
      if (args.length !== 1 || args[0] !== 'audit') throw new WrongUsage('Say what to verify: audit.');
      const report = await withWorker(io, async (db, dataFolder) =>
        verifyAudit(db, await openSealKey(dataFolder), (done, of) => io.progress('Verifying', done, of)),
      );
      for (const fault of report.faults) io.print(fault.says);
      io.print(
        report.faults.length === 0
          ? `The audit is whole: ${report.sealed} events in ${report.batches} sealed batches. ${report.notYetSealed} since then are not yet sealed.`
          : `The audit is not whole: ${report.faults.length} ${report.faults.length === 1 ? 'fault' : 'faults'}.`,
      );
      return { done: report.faults.length === 0, report };
    },
  };
}
