import { performance } from 'node:perf_hooks';
import { percentile } from '../measure.ts';
import type { BenchPartnership } from './partnership.ts';

export interface PacksMeasured {
  attendees: number;
  /** Milliseconds for everybody's pack, one after another and all at once: the middle of ten rounds, and the worst. */
  oneByOne: { middle: number; worst: number };
  atOnce: { middle: number; worst: number };
}

const ROUNDS = 10;

/** Builds every attendee's pack, each from what they may see, ten times. */
export async function measurePacks(origin: string, made: BenchPartnership): Promise<PacksMeasured> {
  const asks = made.attendees.map((one) => async (): Promise<void> => {
    const answer = await fetch(`${origin}/meetings/${made.meeting}/pack`, {
      headers: { cookie: `kith-session=${one.pageToken}` },
    });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`The pack of ${one.name} answered ${answer.status}`);
  });
  const rounds = async (round: () => Promise<unknown>): Promise<{ middle: number; worst: number }> => {
    const took: number[] = [];
    for (let turn = 0; turn <= ROUNDS; turn += 1) {
      const began = performance.now();
      await round();
      // The first warms up.
      if (turn > 0) took.push(performance.now() - began);
    }
    took.sort((a, b) => a - b);
    return { middle: Math.round(percentile(took, 0.5)), worst: Math.round(took.at(-1) ?? 0) };
  };
  const oneByOne = await rounds(async () => {
    for (const ask of asks) await ask();
  });
  const atOnce = await rounds(() => Promise.all(asks.map((ask) => ask())));
  return { attendees: asks.length, oneByOne, atOnce };
}
