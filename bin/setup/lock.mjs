import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

const HEARTBEAT = 2_000;
const SILENCE = 60_000;

/**
 * Do `work` while holding the lock file `path`; of several set-ups at once, one works and the others wait for it. The
 * holder touches the file as it goes, so a lock whose holder was killed is known by its number or by its silence.
 */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  let told = false;
  while (!create(path)) {
    if (abandoned(path)) {
      takeAway(path);
      continue;
    }
    if (!told) say('Another set-up is at work in this folder. Waiting for it.');
    told = true;
    await sleep(200);
  }
  const beat = setInterval(() => utimesSync(path, new Date(), new Date()), HEARTBEAT);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(path, { force: true });
  }
}

function create(path) {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function abandoned(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return (pid > 0 && !alive(pid)) || Date.now() - statSync(path).mtimeMs > SILENCE;
  } catch {
    return false; // let go this moment: try again
  }
}

/** Only one of those who found the lock abandoned may remove it, and only while it still is. */
function takeAway(path) {
  const claim = `${path}.claim`;
  if (!create(claim)) {
    if (abandoned(claim)) rmSync(claim, { force: true });
    return;
  }
  if (abandoned(path)) rmSync(path, { force: true });
  rmSync(claim, { force: true });
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
