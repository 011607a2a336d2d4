import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder Kith is installed in, whether this runs from src/ or from dist/: the nearest above with a package.json. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('Kith cannot find the folder it is installed in.');
    folder = above;
  }
  return folder;
}
