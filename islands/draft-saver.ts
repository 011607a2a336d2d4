/** What a draft saver needs of the world; the page gives it the real ones and tests their own. */
export type SaverPorts = {
  /** Sends the draft. Answers with what to call the time it was saved, such as "4:30pm". Throws when it was not. */
  send: (body: string, options: { leaving: boolean }) => Promise<string>;
  /** Runs something after some milliseconds; returns how to cancel it. */
  later: (milliseconds: number, run: () => void) => () => void;
  /** Says how the draft stands. */
  say: (words: string) => void;
  /** Called when the server has everything that was typed. */
  acknowledged: () => void;
};

export type DraftSaver = {
  /** Something was typed. */
  changed: () => void;
  /** Saves now. True when the server has everything. */
  flush: (options?: { leaving: boolean }) => Promise<boolean>;
  /** No more: the form itself is on its way. */
  stop: () => void;
};

/** Milliseconds: after the last keystroke, and between tries after a failure. */
export const saverDelays = { afterChange: 3_000, atMost: 10_000, retries: [5_000, 10_000, 20_000, 30_000] } as const;

const notSaved = 'Not saved yet. Kith will keep trying.';

/** Keeps a draft saved while it changes: soon after a change, again when a try fails, never two at once. */
export function createDraftSaver(body: () => string, ports: SaverPorts): DraftSaver {
  let version = 0;
  let savedVersion = 0;
  let failures = 0;
  let stopped = false;
  let inFlight: Promise<boolean> | undefined;
  let cancelSoon: (() => void) | undefined;
  let cancelLatest: (() => void) | undefined;

  const clear = () => {
    cancelSoon?.();
    cancelLatest?.();
    cancelSoon = undefined;
    cancelLatest = undefined;
  };

  async function attempt(leaving: boolean): Promise<boolean> {
    const sending = version;
    try {
      const time = await ports.send(body(), { leaving });
      failures = 0;
      savedVersion = sending;
      if (stopped) return true;
      ports.say(time ? `Saved at ${time}` : 'Saved');
      if (version === sending) ports.acknowledged();
      return true;
    } catch {
      if (stopped) return false;
      ports.say(notSaved);
      const delay = saverDelays.retries[Math.min(failures, saverDelays.retries.length - 1)] ?? 30_000;
      failures += 1;
      cancelSoon?.();
      cancelSoon = ports.later(delay, () => void save(false));
      return false;
    }
  }

  async function save(leaving: boolean): Promise<boolean> {
    if (stopped) return false;
    if (inFlight) await inFlight;
    if (version === savedVersion) return true;
    clear();
    inFlight = attempt(leaving);
    const saved = await inFlight;
    inFlight = undefined;
    return saved && version === savedVersion;
  }

  return {
    changed() {
      if (stopped) return;
      version += 1;
      // After a failure the next try is already set: typing on does not put it off.
      if (failures > 0 && cancelSoon) return;
      cancelSoon?.();
      cancelSoon = ports.later(saverDelays.afterChange, () => void save(false));
      cancelLatest ??= ports.later(saverDelays.atMost, () => void save(false));
    },
    flush: (options = { leaving: false }) => save(options.leaving),
    stop() {
      stopped = true;
      clear();
    },
  };
}
