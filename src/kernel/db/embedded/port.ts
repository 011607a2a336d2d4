import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below 32768, where Linux begins to hand out ports to outgoing connections. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** Whether a server could listen on this port of 127.0.0.1 now. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** A free port: the one last used if it still is, so that whoever was connected finds the server again. */
export async function choosePort(last: number | undefined): Promise<number> {
  if (last !== undefined && (await isFree(last))) return last;
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port was found for the private PostgreSQL between ${LOWEST} and ${HIGHEST}.`);
}
