import { existsSync } from 'node:fs';
import { type Finding, good, note, wrong } from './finding.ts';

const NODE = 24;

/** @param version as in `process.versions.node`. */
export function checkNode(version: string): Finding {
  return Number.parseInt(version, 10) >= NODE
    ? good('Node', `Node ${version}.`)
    : wrong('Node', `Node ${version} is too old.`, `Start Kith with ./kith, which brings in Node ${NODE}.`);
}

/** Clocks run on London's time, so its summer time must be known. */
export function checkTimeZone(now: Date): Finding {
  const hours = (at: Date) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' }).format(at);
  if (hours(new Date('2025-07-01T12:00:00Z')) !== '13' || hours(new Date('2025-01-01T12:00:00Z')) !== '12') {
    return wrong(
      'Time zone',
      "This Node does not know London's summer time.",
      'Use a Node with full international data.',
    );
  }
  if (now < new Date('2025-01-01T00:00:00Z')) {
    return wrong('Clock', `The clock says ${now.toISOString()}, which is in the past.`, "Set this machine's clock.");
  }
  return good('Time zone', "London's time and summer time are known.");
}

/** Only the tests need a browser. */
export function checkChromium(given: string | undefined): Finding {
  const path = [given, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((place) => place && existsSync(place));
  return path
    ? good('Chromium', `Chromium for the browser tests is ${path}.`)
    : note('Chromium', 'There is no Chromium. Only the browser tests need it.', 'On Debian: apt-get install chromium');
}
