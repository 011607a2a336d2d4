import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

export type Finished = { code: number; output: string };

/**
 * Run a program to its end as `account` (or as ourselves), with a bare environment: nobody's PGPORT or LANG leaks into
 * the server. `output` is standard output and standard error together, in the order they came.
 */
export function run(program: string, args: string[], account: Account | undefined, input = ''): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: '/', // the account may not be able to enter the folder Kith was started in
      env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: 'pipe',
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.stdin.on('error', () => {}); // a program that ends without reading says why through its exit code
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
    child.stdin.end(input);
  });
}

/** Whether `account` passes a `test` of one letter (`x` enter or execute, `w` write, `r` read) on `path`. */
export async function allows(account: Account | undefined, letter: 'r' | 'w' | 'x', path: string): Promise<boolean> {
  const finished = await run('/bin/sh', ['-c', `test -${letter} "$1"`, 'sh', path], account);
  return finished.code === 0;
}
