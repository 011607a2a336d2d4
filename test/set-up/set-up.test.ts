import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const moduleUrl = (name: string) => JSON.stringify(new URL(`../../bin/setup/${name}.mjs`, import.meta.url).href);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-set-up-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Call a function of the set-up script, which is plain JavaScript, and return its answer. */
function call(module: string, name: string, ...args: unknown[]): unknown {
  const given = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(',');
  const script = `import(${moduleUrl(module)}).then((m) => process.stdout.write(JSON.stringify(m.${name}(${given}))))`;
  return JSON.parse(execFileSync(process.execPath, ['--eval', script], { encoding: 'utf8' }));
}

/** Run a script with a line buffer; `said` grows as it speaks. */
function start(script: string): { child: ChildProcess; said: string[]; ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(...chunk.toString().trim().split('\n')));
  return { child, said, ended: new Promise((resolve) => child.on('exit', resolve)) };
}

const report = (
  tests: { passed?: number; failed?: number; pending?: number; todo?: number },
  files: object[] = [],
) => ({
  numPassedTests: tests.passed ?? 0,
  numFailedTests: tests.failed ?? 0,
  numPendingTests: tests.pending ?? 0,
  numTodoTests: tests.todo ?? 0,
  testResults: files,
});

test('the tally counts what passed, failed and was skipped', () => {
  const ran = report({ passed: 10, failed: 2, pending: 3, todo: 1 }, [
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'failed' }] },
  ]);
  expect(call('tally', 'tally', ran, 1)).toEqual({ passed: 10, failed: 2, skipped: 4 });
});

test('nothing that went wrong reads as a pass', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(call('tally', 'tally', report({ passed: 10 }, [broken, broken]), 1)).toMatchObject({ passed: 10, failed: 2 });
  expect(call('tally', 'tally', report({ passed: 10 }), 1)).toMatchObject({ failed: 1 });
  expect(call('tally', 'tally', undefined, 0)).toMatchObject({ failed: 1 });
});

test('the libraries are present when node_modules holds what the lock names', () => {
  const lock = (packages: object) => JSON.stringify({ packages });
  const wanted = {
    '': { version: '1.0.0' },
    'node_modules/one': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/elsewhere': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  };
  writeFileSync(join(folder, 'package-lock.json'), lock(wanted));
  expect(call('dependencies', 'dependenciesPresent', folder)).toBe(false);
  mkdirSync(join(folder, 'node_modules'));
  const present = (packages: object) => {
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), lock(packages));
    return call('dependencies', 'dependenciesPresent', folder);
  };
  expect(present({ 'node_modules/one': wanted['node_modules/one'] })).toBe(true);
  expect(present({ 'node_modules/one': { version: '1.0.1', integrity: 'sha512-a' } })).toBe(false);
  expect(present({ 'node_modules/one': { version: '1.0.0', integrity: 'sha512-z' } })).toBe(false);
  expect(present({})).toBe(false);
});

test('of several set-ups at once, one works at a time, and a killed one is no obstacle', async () => {
  const lock = join(folder, 'lock');
  const trace = join(folder, 'trace');
  writeFileSync(trace, '');
  writeFileSync(lock, '2147483646'); // left by a set-up that is no more
  const script = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as sleep } from 'node:timers/promises';
    const { withLock } = await import(${moduleUrl('lock')});
    process.stderr.write = () => true;
    await withLock(${JSON.stringify(lock)}, async () => {
      appendFileSync(${JSON.stringify(trace)}, 'in ');
      await sleep(50);
      appendFileSync(${JSON.stringify(trace)}, 'out ');
    });`;
  const codes = await Promise.all(Array.from({ length: 5 }, () => start(script).ended));
  expect(codes).toEqual([0, 0, 0, 0, 0]);
  expect(readFileSync(trace, 'utf8')).toBe('in out '.repeat(5));
});

/** A set-up script whose command says what happens to it. */
const standIn = (command: string) => `
  const { instead } = await import(${moduleUrl('programs')});
  process.exit(await instead(process.execPath, ['--eval', ${JSON.stringify(command)}]));`;

test.each(['SIGINT', 'SIGTERM'] as const)('%s reaches the command, whose exit code is ours', async (signal) => {
  const command = `process.on('${signal}', () => { console.log('asked'); process.exit(7); }); console.log('up'); setTimeout(() => {}, 20_000);`;
  const { child, said, ended } = start(standIn(command));
  await expect.poll(() => said, { timeout: 10_000 }).toContain('up');
  child.kill(signal);
  expect(await ended).toBe(7);
  expect(said).toContain('asked');
});

test('a command learns that the set-up script was killed', async () => {
  const file = join(folder, 'learned');
  const learn = `process.on('disconnect', () => { require('node:fs').writeFileSync('${file}', 'yes'); process.exit(); }); console.log('up'); setTimeout(() => process.exit(), 20_000).unref();`;
  const { child, said } = start(standIn(learn));
  await expect.poll(() => said, { timeout: 10_000 }).toContain('up');
  child.kill('SIGKILL');
  await expect.poll(() => readFileSync(file, { encoding: 'utf8', flag: 'a+' }), { timeout: 10_000 }).toBe('yes');
});

test('a command started by npm is asked to stop when npm is stopped', async () => {
  const file = join(folder, 'asked');
  const command = `process.on('SIGTERM', () => { require('node:fs').writeFileSync('${file}', 'yes'); process.exit(); }); console.log('up'); setTimeout(() => {}, 20_000);`;
  const shell = `
    const { spawn } = await import('node:child_process');
    spawn(process.execPath, ['--input-type=module', '--eval', ${JSON.stringify(standIn(command))}],
      { stdio: ['ignore', 'inherit', 'ignore'], env: { ...process.env, npm_lifecycle_event: 'start' } });`;
  const { child, said } = start(shell);
  await expect.poll(() => said, { timeout: 10_000 }).toContain('up');
  child.kill('SIGTERM');
  await expect.poll(() => readFileSync(file, { encoding: 'utf8', flag: 'a+' }), { timeout: 10_000 }).toBe('yes');
});

test('addresses of servers are kept to ourselves', async () => {
  const script = `
    const { quietly } = await import(${moduleUrl('programs')});
    const said = await quietly(process.execPath, ['--eval', 'console.error("404 https://registry.example.org:8080/thing")']);
    console.log(said.output);`;
  const { said, ended } = start(script);
  await ended;
  expect(said).toEqual(['404 the registry/thing']);
});
