import type { Job } from '../jobs/job.ts';
import { computeReleases, type ReleaseRule } from './release.ts';

/** The one job that releases, every ten minutes; rules that are due once a day are worked out at its first turn. */
export const releaseJob = (rules: readonly ReleaseRule[]): Job => ({
  name: 'releases.compute',
  does: 'Works out the published figures',
  every: '*/10 * * * *',
  // What is read on the first page of a new borough is there.
  atStart: true,
  async run({ worker }) {
    await computeReleases(worker, rules);
  },
});
