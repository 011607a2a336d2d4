import { expect, test } from 'vitest';
import { arrowsBetween, circleIn, faultOf, PAST_THE_INDEX } from './arrows.ts';
import { importsIn, sources, textOf } from './sources.ts';

const imports = sources.filter((file) => /\.tsx?$/.test(file)).flatMap((file) => importsIn(file, textOf(file)));

test('rooms are entered by their index, the kernel knows none, the road reads neither picture nor partnership', () => {
  expect(imports.length).toBeGreaterThan(1000);
  expect(imports.flatMap((one) => faultOf(one) ?? [])).toEqual([]);
});

test('no room is reached from itself', () => {
  expect(circleIn(arrowsBetween(imports))).toBeNull();
});

test('every import allowed past an index is still made', () => {
  const made = new Set(imports.map(({ from, to }) => `${from} → ${to}`));
  expect(Object.keys(PAST_THE_INDEX).filter((arrow) => !made.has(arrow))).toEqual([]);
});

test.each([
  ['src/front-door/a.ts', 'src/subjects/words.ts', 'a room is entered by its index.ts'],
  ['src/kernel/http/a.ts', 'src/subjects/index.ts', 'the kernel knows no room'],
  ['src/subjects/a.ts', 'src/picture/index.ts', 'the road never reads picture'],
  ['src/records/a.ts', 'src/partnership/index.ts', 'the road never reads partnership'],
  ['src/subjects/a.ts', 'src/server.ts', 'a room knows nothing of the house'],
  ['src/subjects/a.ts', 'src/subjects/testing/rooms.ts', 'used by what is not a test'],
  ['src/house/a.ts', 'src/demo/demo-command.ts', 'a room is entered by its index.ts'],
])('seen to fail: %s imports %s', (from, to, why) => {
  expect(faultOf({ from, to })).toContain(why);
});

test.each([
  ['src/front-door/a.ts', 'src/subjects/index.ts'],
  ['src/front-door/screen/a.tsx', 'src/front-door/rules.ts'],
  ['src/picture/a.ts', 'src/subjects/index.ts'],
  ['src/server.ts', 'src/picture/index.ts'],
  ['src/front-door/a.db.test.ts', 'test/support/house.ts'],
])('%s may import %s', (from, to) => {
  expect(faultOf({ from, to })).toBeNull();
});

test('seen to fail: a circle is found, and named', () => {
  const index = (room: string) => `src/${room}/index.ts`;
  const three = [
    { from: index('a'), to: index('b') },
    { from: index('b'), to: index('c') },
    { from: index('c'), to: index('a') },
  ];
  expect(circleIn(arrowsBetween(three))).toEqual(['a', 'b', 'c', 'a']);
  expect(circleIn(arrowsBetween(three.slice(1)))).toBeNull();
});

test('imports are found however they are written', () => {
  const text = `import './tables.ts';\nimport type { A } from '../a.ts';\nexport * from './b.ts';\nawait import('./c.ts');\nimport x from 'zod';`;
  expect(importsIn('src/room/here.ts', text).map(({ to }) => to)).toEqual([
    'src/room/tables.ts',
    'src/a.ts',
    'src/room/b.ts',
    'src/room/c.ts',
  ]);
});
