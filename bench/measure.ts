import { Agent, request } from 'node:http';

/** What one scene measured: requests a second and how long each answer took, in milliseconds. */
export interface Measured {
  requests: number;
  seconds: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  /** Answers that were not the status expected: a measure with any is not a measure. */
  wrong: number;
}

export interface Ask {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
  expect: number;
}

/** The value below which `share` of the sorted times lie (nearest rank). */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

const round = (ms: number): number => Math.round(ms * 100) / 100;

/**
 * Asks `next()` again and again from `callers` at once for `seconds`, over kept-alive connections, after one second of
 * warming up that is not counted. Bounded in time; stops by itself.
 */
export async function measure(origin: string, callers: number, seconds: number, next: () => Ask): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const times: number[] = [];
  let wrong = 0;
  let counting = false;
  let until = performance.now() + 1000;
  const caller = async (): Promise<void> => {
    while (performance.now() < until) {
      const ask = next();
      const began = performance.now();
      const status = await once(origin, agent, ask);
      if (!counting) continue;
      times.push(performance.now() - began);
      if (status !== ask.expect) wrong += 1;
    }
  };
  const all = () => Promise.all(Array.from({ length: callers }, caller));
  await all();
  counting = true;
  const began = performance.now();
  until = began + seconds * 1000;
  await all();
  const took = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    seconds: round(took),
    perSecond: round(times.length / took),
    p50: round(percentile(times, 0.5)),
    p95: round(percentile(times, 0.95)),
    p99: round(percentile(times, 0.99)),
    wrong,
  };
}

function once(origin: string, agent: Agent, ask: Ask): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(`${origin}${ask.path}`, { agent, method: ask.method, headers: ask.headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', reject);
    });
    call.on('error', reject);
    call.end(ask.body);
  });
}
