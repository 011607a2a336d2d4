import { expect, test } from 'vitest';
import { movesOf, waitingToAccept } from './moves.ts';

const where = { state: 'agenda_open', runs: true, chairs: false, asked: false, place: 1, last: 2 } as const;

test('whoever runs the meeting accepts, orders, puts off and takes out', () => {
  expect(movesOf({ state: 'requested', band: 'requested' }, where)).toEqual([
    'accept',
    'up',
    'down',
    'put_off',
    'withdraw',
  ]);
  expect(movesOf({ state: 'accepted', band: 'requested' }, { ...where, place: 0, last: 0 })).toEqual([
    'put_off',
    'withdraw',
  ]);
  expect(movesOf({ state: 'put_off', band: 'requested' }, where)).toEqual(['bring_back']);
  expect(movesOf({ state: 'discussed', band: 'requested' }, where)).toEqual([]);
});

test('somebody who asked for an item may take it out until it is accepted; nobody else who attends does anything', () => {
  expect(movesOf({ state: 'requested', band: 'requested' }, { ...where, runs: false, asked: true })).toEqual([
    'withdraw',
  ]);
  expect(movesOf({ state: 'accepted', band: 'requested' }, { ...where, runs: false, asked: true })).toEqual([]);
  expect(movesOf({ state: 'requested', band: 'requested' }, { ...where, runs: false })).toEqual([]);
});

test('nothing is moved once the meeting has ended', () => {
  expect(movesOf({ state: 'requested', band: 'requested' }, { ...where, state: 'decisions_recorded' })).toEqual([]);
});

test('a late item is accepted by the chair and by nobody else', () => {
  const late = { state: 'requested', band: 'late' } as const;
  expect(movesOf(late, { ...where, state: 'packs_issued' })).not.toContain('accept');
  expect(movesOf(late, { ...where, state: 'packs_issued', chairs: true })).toContain('accept');
});

test('all that wait are accepted at once but late ones, and by nobody but whoever runs the meeting while it takes items', () => {
  const items = [
    { state: 'requested', band: 'requested' },
    { state: 'requested', band: 'late' },
    { state: 'accepted', band: 'due' },
    { state: 'put_off', band: 'due' },
  ] as const;
  expect(waitingToAccept(items, { state: 'agenda_open', runs: true })).toEqual([items[0]]);
  expect(waitingToAccept(items, { state: 'agenda_open', runs: false })).toEqual([]);
  expect(waitingToAccept(items, { state: 'minutes_approved', runs: true })).toEqual([]);
});
