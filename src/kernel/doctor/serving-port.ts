import { isFree } from '../db/embedded/index.ts';
import { type Finding, good, wrong } from './finding.ts';

/** Whether the pages can be served on `host` and `port`, or already are. */
export async function checkPort(host: string, port: number): Promise<Finding> {
  if (port === 0 || (await isFree(port, host)))
    return good('Port', port === 0 ? 'Any free port.' : `Port ${port} is free.`);
  const authority = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  const kith = await fetch(`http://${authority}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
  return kith
    ? good('Port', `Kith is running on port ${port}.`)
    : wrong(
        'Port',
        `Kith may not listen on port ${port} of ${host}, or another program does.`,
        'Set PORT to another port.',
      );
}
