import { parseArgs } from 'node:util';
import type { Command } from '../commands/index.ts';
import { examine } from './examine.ts';
import type { Finding } from './finding.ts';

/** `kith doctor`: what is well with this machine, what is not, and what to do. */
export const doctor: Command = {
  name: 'doctor',
  summary: 'Says what is wrong with this machine or its settings, and what to do.',
  usage: 'doctor [--json]',
  async run(args, io) {
    parseArgs({ args, options: {} });
    const findings = await examine(io.env);
    for (const finding of findings) io.print(lineOf(finding));
    const count = findings.filter((finding) => finding.status === 'wrong').length;
    io.print(verdict(count));
    return { done: count === 0, report: { well: count === 0, findings } };
  },
};

/** A finding as the terminal shows it; what to do stands on a line of its own. */
export function lineOf({ check, status, says, todo }: Finding): string {
  const line = `${status.padEnd(6)} ${check}: ${says}`;
  return todo ? `${line}\n       ${todo}` : line;
}

function verdict(count: number): string {
  if (count === 0) return '\nNothing is wrong.';
  return count === 1 ? '\nOne thing is wrong.' : `\n${count} things are wrong.`;
}
