export { computeReleases, newestReleases, type Release, type ReleaseRule } from './release.ts';
export type { Counts, Figures } from './suppress.ts';
