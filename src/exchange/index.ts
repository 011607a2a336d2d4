import type { Feature } from '../kernel/http/feature.ts';
import { exportRoutes } from './pages/export-routes.ts';
import { heldRoutes } from './pages/held/routes.ts';
import { heldWork } from './pages/held/work.ts';
import { importRoutes } from './pages/import-routes.ts';
import { placeAgainJob } from './places/place-again.ts';
import { forgetOldJob } from './uploads/forget-old.ts';
import { landUploadJob } from './uploads/land-upload.ts';
import './tables.ts';

export { exportCommand } from './commands/export-command.ts';
export { importCommand } from './commands/import-command.ts';
export { type Area, placeOf } from './places/place-of.ts';

export const exchange: Feature = {
  name: 'exchange',
  // The pages about held rows have addresses that a single import's would otherwise take.
  routes: [...heldRoutes, ...importRoutes, ...exportRoutes],
  jobs: [landUploadJob, placeAgainJob, forgetOldJob],
  work: heldWork,
  drafts: { held: 'A decision on a row of a file' },
  navigation: [
    {
      text: 'Files',
      href: '/import',
      for: ({ roles }) => roles.has('importer') || roles.has('administrator'),
    },
  ],
};
