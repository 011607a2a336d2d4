import { expect, test } from 'vitest';
import { tableOf } from '../testing/papers.ts';
import { namedNumber } from './leading-number.ts';
import { colourStatus, coloursIn } from './legend-word.ts';
import { notesBelow } from './notes-below.ts';
import { splitLeads } from './party-look.ts';
import { readDue } from './read-due.ts';

// What sounds like something else, and is not.

test('an age is no priority’s number, and a number with a point is one number', () => {
  expect(namedNumber('Priority 16-18 year olds at night')).toBeNull();
  expect(namedNumber('Outcome 1.2: Young people feel safe')).toMatchObject({
    number: '1.2',
    rest: 'Young people feel safe',
  });
  expect(namedNumber('Priority 1: Safer steps')).toMatchObject({ number: '1', rest: 'Safer steps' });
});

test('a row of a legend gives each colour its status where they stand in pairs, else none; a letter of two colours is of neither', () => {
  expect(coloursIn(['Complete', 'Blue', 'On track', 'Green'])).toEqual({ blue: 'complete', green: 'on_track' });
  expect(coloursIn(['Red', 'Overdue', 'Green', 'Complete'])).toEqual({ red: 'overdue', green: 'complete' });
  expect(coloursIn(['Overdue', 'Red', 'Complete'])).toEqual({});
  expect(coloursIn(['Red', 'Overdue', 'Red', 'Complete'])).toEqual({});
  expect(coloursIn(['Key', 'Red', 'Overdue', 'Grey', 'Not known', 'Green', 'Complete'])).toEqual({
    red: 'overdue',
    green: 'complete',
  });
  expect(coloursIn(['Overdue', 'Red', 'Green', 'Complete'])).toEqual({});
  expect(coloursIn(['Complete', 'Green'])).toEqual({ green: 'complete' });
  expect(colourStatus('G', { grey: 'complete', green: 'at_risk' })).toBe('on_track');
  expect(colourStatus('green', { grey: 'complete', green: 'at_risk' })).toBe('at_risk');
});

test('a row with a number, or one that merely begins like a note, is no note below the rows', () => {
  const table = (last: string) =>
    tableOf([
      ['Action', 'Lead'],
      ['Light the steps', 'Harbour'],
      [last, ''],
    ]);
  expect(notesBelow(table('7. Review the whole plan with all partners every year.'))).toEqual([]);
  expect(notesBelow(table('Key partners agree who walks'))).toEqual([]);
  expect(notesBelow(table('Note: steps are lit until midnight'))).toHaveLength(1);
  expect(notesBelow(table('* not yet agreed'))).toHaveLength(1);
});

test('from a quarter on is no day to be done by; a surname before a name is one person', () => {
  expect(readDue('From Q2 2026/27 onwards').due.by).toBeNull();
  expect(readDue('Autumn term 2026 onwards').due.by).toBeNull();
  expect(readDue('Q2 2026/27').due.by).toBe('2026-09-30');
  expect(splitLeads('Smith, Jane (Police)')).toHaveLength(1);
  expect(splitLeads('Education, Housing')).toHaveLength(2);
});
