import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const MAIN = path.resolve(import.meta.dirname, '../../dist/src/main.js');

/** A Kith of its own process, as people run it, that a test may kill. */
export interface KithProcess {
  origin: string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to stop and waits. Returns its exit code. */
  stop(): Promise<number | null>;
}

/** Starts `kith serve` on a data folder and waits until it answers. */
export async function startKith(dataFolder: string, port: number): Promise<KithProcess> {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: { PATH: process.env.PATH, KITH_DATA: dataFolder, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const origin = `http://localhost:${port}`;
  for (let i = 0; i < 600; i += 1) {
    if (child.exitCode !== null) throw new Error(`Kith ended with ${child.exitCode}: ${said}`);
    if (await answers(origin))
      return { origin, kill: () => end(child, 'SIGKILL').then(() => undefined), stop: () => end(child, 'SIGTERM') };
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`Kith did not answer: ${said}`);
}

async function answers(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/sign-in`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
  await answer?.body?.cancel();
  return answer?.status === 200;
}

function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve(child.exitCode);
      return;
    }
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}
