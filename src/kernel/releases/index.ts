export { computeReleases, newestReleases, type Release, type ReleaseRule } from './release.ts';
export { type Counts, type Figures, suppress } from './suppress.ts';
