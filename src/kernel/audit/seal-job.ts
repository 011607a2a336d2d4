import type { Job } from '../jobs/job.ts';
import { sealAudit } from './seal.ts';

/** Seals the audit every minute, until nothing more can be sealed. */
export const sealJob: Job = {
  name: 'audit.seal',
  does: 'Seals what has been written to the audit',
  every: '* * * * *',
  async run({ worker, sealKey }) {
    while ((await sealAudit(worker, sealKey)) > 0);
  },
};
