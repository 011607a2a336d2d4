/** Where progress is shown. */
export type Screen = { write(text: string): void; isTTY?: boolean | undefined };

const WIDTH = 30;
const QUIET = 5_000;

/**
 * A way to say how far along a command is: on a terminal a bar that is drawn over itself, elsewhere a line every five
 * seconds and one at the end.
 *
 * @param now milliseconds.
 */
export function progressOn(screen: Screen, now: () => number = Date.now) {
  let last = Number.NEGATIVE_INFINITY;
  return (label: string, done: number, total?: number): void => {
    const finished = total !== undefined && done >= total;
    if (!finished && now() - last < (screen.isTTY ? 100 : QUIET)) return;
    last = now();
    if (screen.isTTY) screen.write(`\r\u001b[K${drawn(label, done, total)}${finished ? '\n' : ''}`);
    else screen.write(`${label}: ${counted(done, total)}\n`);
  };
}

function drawn(label: string, done: number, total: number | undefined): string {
  if (!total) return `${label}  ${counted(done, total)}`;
  const filled = Math.min(WIDTH, Math.floor((done / total) * WIDTH));
  return `${label}  ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}  ${counted(done, total)}`;
}

function counted(done: number, total: number | undefined): string {
  const number = (value: number) => value.toLocaleString('en-GB');
  return total === undefined ? number(done) : `${number(done)} of ${number(total)}`;
}
