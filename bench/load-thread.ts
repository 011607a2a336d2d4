import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Ask, type Measured, measure } from './measure.ts';

interface Load {
  origin: string;
  callers: number;
  seconds: number;
  asks: readonly Ask[];
}

/** How many different asks are made before they come round again. */
const ROUND = 600;

/** Measures from a thread of its own, so that asking does not take the server's turn. */
export function measureApart(
  origin: string,
  callers: number,
  seconds: number,
  next: (turn: number) => Ask,
): Promise<Measured> {
  const load: Load = { origin, callers, seconds, asks: Array.from({ length: ROUND }, (_, turn) => next(turn)) };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: load });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (!isMainThread && parentPort) {
  const { origin, callers, seconds, asks } = workerData as Load;
  let turn = 0;
  const next = (): Ask => {
    const ask = asks[turn++ % asks.length];
    if (!ask) throw new Error('nothing to ask');
    return ask;
  };
  parentPort.postMessage(await measure(origin, callers, seconds, next));
}
