import { serverAccount } from './account.ts';
import { locateBinaries } from './binaries.ts';
import { run } from './run.ts';

/**
 * Whether the private server's programs run on this machine, as the account they would run as.
 *
 * @returns its version, for example "18.4".
 * @throws with the machine's own words when they do not run.
 */
export async function tryBinaries(): Promise<string> {
  const account = await serverAccount(undefined, () => {});
  const { postgres } = await locateBinaries(account, () => {});
  const tried = await run(postgres, ['--version'], account);
  if (tried.code !== 0) throw new Error(`The private PostgreSQL does not run here: ${tried.output.trim()}`);
  return tried.output.trim().split(' ').at(-1) ?? '';
}
