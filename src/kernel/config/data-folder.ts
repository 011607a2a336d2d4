import { chmod, mkdir } from 'node:fs/promises';

/**
 * Make the data folder when it is not there. Only its owner may look inside; when that is root, others may pass
 * through, because the private database then runs as another account.
 */
export async function makeDataFolder(path: string): Promise<void> {
  const created = await mkdir(path, { recursive: true });
  if (created) await chmod(path, process.getuid?.() === 0 ? 0o711 : 0o700);
}
