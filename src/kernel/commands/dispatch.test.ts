import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { type Command, Refused, WrongUsage } from './command.ts';
import { dispatch } from './dispatch.ts';

const row = (name: string, run: Command['run']): Command => ({
  name,
  summary: `Does ${name}.`,
  usage: `${name} WHAT`,
  run,
});

const commands = [
  row('greet', async (args, io) => {
    io.say('Greeting');
    io.print(`Hello ${args.join(' ')}`);
    return { done: true, report: { hello: args } };
  }),
  row('fail', async () => ({ done: false, report: { failed: 1 } })),
  row('refuse', async () => {
    throw new Refused('Not today.');
  }),
  row('misuse', async () => {
    throw new WrongUsage('Which one?');
  }),
  row('options', async (args) => {
    parseArgs({ args, options: { all: { type: 'boolean' } } });
    return { done: true, report: {} };
  }),
];

async function kith(...argv: string[]) {
  const heard = { out: '', err: '', code: -1 };
  const streams = {
    out: (text: string) => {
      heard.out += text;
    },
    err: (text: string) => {
      heard.err += text;
    },
  };
  const surroundings = { env: {}, progress: () => {}, stopping: new AbortController().signal };
  heard.code = await dispatch(commands, argv, streams, surroundings);
  return heard;
}

test('a command answers on standard output and talks on standard error', async () => {
  expect(await kith('greet', 'you', 'all')).toEqual({ out: 'Hello you all\n', err: 'Greeting\n', code: 0 });
});

test('--json prints one object and nothing else', async () => {
  expect(await kith('greet', '--json', 'you')).toEqual({ out: '{"hello":["you"]}\n', err: 'Greeting\n', code: 0 });
  expect(await kith('refuse', '--json')).toEqual({ out: '{"error":"Not today."}\n', err: 'Not today.\n', code: 1 });
});

test('refused or failed is 1', async () => {
  expect(await kith('refuse')).toEqual({ out: '', err: 'Not today.\n', code: 1 });
  expect((await kith('fail')).code).toBe(1);
});

test('wrong usage is 2, and says how it should be', async () => {
  expect(await kith('misuse')).toEqual({ out: '', err: 'Which one?\n\nDoes misuse.\n\nkith misuse WHAT\n', code: 2 });
  expect(await kith('options', '--none')).toMatchObject({ err: expect.stringContaining("'--none'"), code: 2 });
  for (const argv of [[], ['gret'], ['--json']]) {
    expect(await kith(...argv)).toMatchObject({
      out: '',
      err: expect.stringContaining('greet    Does greet.'),
      code: 2,
    });
  }
});

test('--help answers, and does nothing', async () => {
  expect(await kith('refuse', '--help')).toEqual({ out: 'Does refuse.\n\nkith refuse WHAT\n', err: '', code: 0 });
  expect(await kith('--help')).toMatchObject({
    out: expect.stringContaining('misuse   Does misuse.'),
    err: '',
    code: 0,
  });
});
