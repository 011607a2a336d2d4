import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/** This process's environment with `node` first on the path, so that programs that ask for Node get that one. */
export function environmentWith(node, more = {}) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`, ...more };
}

/**
 * Run a program to its end, keeping quiet. Addresses of servers are taken out of what it said.
 *
 * @returns {Promise<{ code: number, output: string }>}
 */
export function quietly(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: output.replace(/https?:\/\/[^\s/]+/g, 'the registry') }),
    );
  });
}

/**
 * Run a program in our place: it has our terminal, is told of every signal we get, and learns through its channel when
 * we are gone. Resolves with the exit code we should end with.
 *
 * @returns {Promise<number>}
 */
export function instead(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    whenOrphaned(() => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : 15)),
    );
  });
}

/** Whoever stops `npm start` stops npm and the shell between, neither of which tells us: we are left without a parent. */
function whenOrphaned(call) {
  if (!process.env.npm_lifecycle_event) return; // started from a shell, we may well outlive it
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    call();
  }, 250);
  timer.unref();
}
