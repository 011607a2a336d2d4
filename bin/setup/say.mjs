/** Set-up speaks on standard error, so that a command's own output stays clean. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A fault whose message is meant for the person at the keyboard: no stack is shown. */
export class Fault extends Error {}

/** A step that is announced when it begins and timed when it ends. */
export async function step(title, work) {
  const began = Date.now();
  say(`${title} …`);
  const result = await work();
  say(`${title}: done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return result;
}
