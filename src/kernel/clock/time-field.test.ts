import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayTimeOfDay } from './say-time.ts';
import { parseTimeField } from './time-field.ts';

function answer(typed: string) {
  const read = parseTimeField(typed, 'Time last seen');
  return read.ok ? sayTimeOfDay(read.time) : read.message;
}

describe('a typed time', () => {
  it.each([
    ['4:30pm', '4.30pm', '4.30 PM', '4:30 p.m.', '4 : 30 pm', '430pm', '16:30', '16.30', '1630', ' 16:30 ', '16:30pm'],
  ])('is 4:30pm however it is written', (...typed) => {
    for (const text of typed) expect([text, answer(text)]).toEqual([text, '4:30pm']);
  });

  it.each([
    ['4pm', '4pm'],
    ['16', '4pm'],
    ['9am', '9am'],
    ['0930', '9:30am'],
    ['04:30', '4:30am'],
    ['1030', '10:30am'],
    ['12pm', 'midday'],
    ['12am', 'midnight'],
    ['12:30am', '12:30am'],
    ['12:30', '12:30pm'],
    ['0:15', '12:15am'],
    ['00:00', 'midnight'],
    ['midday', 'midday'],
    ['12 noon', 'midday'],
    ['Midnight', 'midnight'],
  ])('"%s" is %s', (typed, said) => {
    expect(answer(typed)).toBe(said);
  });

  it.each(['4:30', '4', '12', '10:15', '930', '11.45'])('"%s" could be morning or night, so it asks', (typed) => {
    expect(answer(typed)).toBe('Time last seen must say am or pm, like 4:30pm');
  });

  it.each(['24:00', '25:00', '4:60pm', '16:30am', '0:15pm', 'teatime', '4:3pm', '12345', '-4pm', '4::30pm'])(
    '"%s" is not a real time',
    (typed) => {
      expect(answer(typed)).toBe('Time last seen must be a real time, like 9am or 4:30pm');
    },
  );

  it('asks for the time when nothing is typed', () => {
    expect(answer('  ')).toBe('Enter the time last seen');
  });

  it('reads back every time Kith itself says', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
        expect(parseTimeField(sayTimeOfDay({ hour, minute }))).toEqual({ ok: true, time: { hour, minute } });
      }),
    );
  });
});
