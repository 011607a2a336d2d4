import { describe, expect, test } from 'vitest';
import { createDraftSaver, saverDelays } from './draft-saver.ts';

/** A world whose clock moves only when told, and whose server can be taken away. */
function world() {
  let now = 0;
  let text = '';
  let timers: { at: number; run: () => void }[] = [];
  const sent: string[] = [];
  const said: string[] = [];
  let acknowledged = 0;
  let answer: () => Promise<string> = async () => '4:30pm';
  const saver = createDraftSaver(() => text, {
    send: (body) => {
      sent.push(body);
      return answer();
    },
    later: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    say: (words) => void said.push(words),
    acknowledged: () => {
      acknowledged += 1;
    },
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return {
    saver,
    sent,
    said,
    acknowledged: () => acknowledged,
    waiting: () => timers.length,
    type: (more: string) => {
      text += more;
      saver.changed();
    },
    answers: (next: () => Promise<string>) => {
      answer = next;
    },
    async pass(milliseconds: number) {
      const until = now + milliseconds;
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = next.at;
        next.run();
        await settle();
      }
      now = until;
      await settle();
    },
    settle,
  };
}

const fails = () => Promise.reject(new Error('no network'));

describe('saving a draft', () => {
  test('a few seconds after the last change, once, saying when', async () => {
    const w = world();
    w.type('a');
    await w.pass(saverDelays.afterChange - 1);
    w.type('b');
    await w.pass(saverDelays.afterChange - 1);
    expect(w.sent).toEqual([]);
    await w.pass(1);
    expect(w.sent).toEqual(['ab']);
    expect(w.said).toEqual(['Saved at 4:30pm']);
    expect(w.acknowledged()).toBe(1);
    await w.pass(600_000);
    expect(w.sent).toEqual(['ab']);
  });

  test('someone who never stops typing is saved all the same', async () => {
    const w = world();
    for (let second = 0; second < 11; second += 1) {
      w.type('x');
      await w.pass(1_000);
    }
    expect(w.sent.length).toBe(1);
  });

  test('a failure is said and tried again, longer each time, until it is saved', async () => {
    const w = world();
    w.answers(fails);
    w.type('a');
    await w.pass(saverDelays.afterChange);
    expect(w.said).toEqual(['Not saved yet. Kith will keep trying.']);
    expect(w.acknowledged()).toBe(0);
    for (const delay of saverDelays.retries) {
      const before = w.sent.length;
      await w.pass(delay - 1);
      expect(w.sent.length).toBe(before);
      await w.pass(1);
      expect(w.sent.length).toBe(before + 1);
    }
    w.answers(async () => '5pm');
    w.type('b');
    await w.pass(30_000);
    expect(w.sent.at(-1)).toBe('ab');
    expect(w.said.at(-1)).toBe('Saved at 5pm');
    expect(w.acknowledged()).toBe(1);
  });

  test('typing on while the server is away neither hurries nor delays the next try', async () => {
    const w = world();
    w.answers(fails);
    w.type('a');
    await w.pass(saverDelays.afterChange + saverDelays.retries[0]); // two tries; the next is 10 seconds off
    w.type('x');
    await w.pass(5_000);
    w.type('x');
    await w.pass(4_999);
    expect(w.sent.length).toBe(2);
    await w.pass(1);
    expect(w.sent.length).toBe(3);
  });

  test('words typed while a draft is on its way are not taken for saved', async () => {
    const w = world();
    let arrive = (_: string) => {};
    w.answers(() => new Promise((resolve) => (arrive = resolve)));
    w.type('a');
    await w.pass(saverDelays.afterChange);
    w.type('b');
    arrive('4:30pm');
    await w.settle();
    expect(w.acknowledged()).toBe(0);
    w.answers(async () => '4:31pm');
    await w.pass(saverDelays.afterChange);
    expect(w.sent).toEqual(['a', 'ab']);
    expect(w.acknowledged()).toBe(1);
  });

  test('saving now waits for the one on its way, sends the rest, and says whether all is saved', async () => {
    const w = world();
    let arrive = (_: string) => {};
    w.answers(() => new Promise((resolve) => (arrive = resolve)));
    w.type('a');
    await w.pass(saverDelays.afterChange);
    w.type('b');
    const flushed = w.saver.flush();
    expect(w.sent).toEqual(['a']);
    w.answers(async () => '4:31pm');
    arrive('4:30pm');
    expect(await flushed).toBe(true);
    expect(w.sent).toEqual(['a', 'ab']);
    w.answers(fails);
    w.type('c');
    expect(await w.saver.flush()).toBe(false);
  });

  test('with nothing typed there is nothing to save', async () => {
    const w = world();
    expect(await w.saver.flush()).toBe(true);
    expect(w.sent).toEqual([]);
  });

  test('once the form itself is sent, no draft follows it', async () => {
    const w = world();
    w.type('a');
    w.saver.stop();
    expect(w.waiting()).toBe(0);
    w.type('b');
    await w.pass(600_000);
    expect(await w.saver.flush()).toBe(false);
    expect(w.sent).toEqual([]);
  });
});
