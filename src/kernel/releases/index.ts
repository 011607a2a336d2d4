export { computeReleases, newestReleases, type Release, type ReleaseRule } from './release.ts';
export { sayRow } from './say-row.ts';
export type { Counts, Figures } from './suppress.ts';
