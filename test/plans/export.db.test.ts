import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, ENDINGS, exported, landed, saidIn } from '../../src/planning/export/testing/exported.ts';
import { openPlanRoom, type PlanRoom } from '../../src/planning/testing/plan-room.ts';
import { paperBeside } from './papers.ts';

const papers = [
  paperBeside('seeds', '000'),
  paperBeside('seeds', '002'),
  paperBeside('seeds', '004'),
  paperBeside('data/plans', 'Workload'),
].flatMap((found) => found ?? []);

describe.skipIf(papers.length === 0)('what came in goes out again, and coming in once more changes nothing', () => {
  let room: PlanRoom;
  let desk: Desk;
  const plans = new Map<string, string>();
  beforeAll(async () => {
    room = await openPlanRoom();
    desk = { house: room.house, session: await room.house.session(room.more.support) };
    for (const { name, bytes } of papers) plans.set(name, await landed(desk, name, bytes));
  });
  afterAll(() => room?.close());

  for (const found of papers) {
    test.each(ENDINGS)(`${found.name}: %s`, async (ending) => {
      const [before, after] = [
        saidIn(await found.paper()),
        saidIn(await exported(desk, plans.get(found.name) ?? '', ending)),
      ];
      expect(after.actions).toEqual(before.actions);
      // A business plan lists its priorities before all of its objectives; going out, each stands above its own.
      expect(new Set(after.parts)).toEqual(new Set(before.parts));
    });
  }
});
