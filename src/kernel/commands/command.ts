/** One command of `kith`, a row of the command table. */
export type Command = {
  name: string;
  /** One line, for the list of commands. */
  summary: string;
  /** What follows `kith`, then what each argument means: shown by `--help`. */
  usage: string;
  /**
   * Do it. The outcome's `report` is the one object that `--json` prints.
   *
   * @param args what follows the name, without `--json`.
   * @throws WrongUsage (exit code 2), Refused or any other error (exit code 1).
   */
  run(args: string[], io: CommandIo): Promise<Outcome>;
};

export type Outcome = {
  /** False: refused or failed, exit code 1. */
  done: boolean;
  /** One JSON object. */
  report: object;
};

/** A command's way to the world. */
export type CommandIo = {
  env: Record<string, string | undefined>;
  /** A line of the answer, on standard output; kept back when the answer is to be JSON. */
  print(line: string): void;
  /** A line about how things are going, on standard error. */
  say(line: string): void;
  /** How far along: a bar on a terminal, now and then a line elsewhere. `total` undefined: not known yet. */
  progress(label: string, done: number, total?: number): void;
  /** Aborted when the person or the machine asks Kith to stop. A command that never asks for it just ends. */
  readonly stopping: AbortSignal;
};

/** The command line is not right. The message says why; how it should be is added. */
export class WrongUsage extends Error {}

/** Kith will not do it, or cannot. The message says why, in plain words. */
export class Refused extends Error {}
