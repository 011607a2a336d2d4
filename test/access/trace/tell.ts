import { TEST_NOW } from '../../support/house.ts';
import type { Plant } from '../plants/plant.ts';
import { last } from '../requests.ts';
import { putRows, readRows } from '../world/rows.ts';
import { maySee, viewerOf } from '../world/sight.ts';
import type { Row } from '../world/tables.ts';
import { Known } from './known.ts';
import { type Asking, oneStep, type Trace } from './one-step.ts';
import type { Side } from './pair.ts';
import type { Step } from './step.ts';
import type { Surfaces } from './surfaces.ts';

/** Where two worlds differed, and the steps up to there in the order they were told. */
export interface Found {
  says: string;
  steps: Step[];
}

/** Asks two worlds the same, step by step, and says where they first differ; null when they never do. */
export async function tell(without: Side, including: Side, trace: Trace): Promise<Found | null> {
  const { plants } = trace;
  const steps = inOrder(trace.steps, trace.surfaces);
  const asking: Asking = { without, including, trace, known: new Known(trace.world, trace.viewer, plants) };
  const [early, late] = [plants.filter((plant) => !plant.late), plants.filter((plant) => plant.late)];
  for (const plant of early) await putRows(including.fresh, trace.world.tables, plant.rows);
  for (const [at, step] of steps.entries()) {
    const due = late.filter((_, nth) => Math.floor(((nth + 1) * steps.length) / (late.length + 1)) === at);
    for (const plant of due) await putRows(including.fresh, trace.world.tables, plant.rows);
    const found = await untilAnswered(asking, step);
    if (!found) continue;
    if (await hasComeToSee(including, trace)) return null;
    const hidden = plants.map((plant: Plant) => `  - ${plant.says}`).join('\n');
    return { says: `Step ${at + 1}, ${found}\nWhat was hidden:\n${hidden}`, steps: steps.slice(0, at + 1) };
  }
  return null;
}

/** What ends the session is asked last, and once. */
function inOrder(steps: readonly Step[], surfaces: Surfaces): Step[] {
  const place = (step: Step): number =>
    step.kind === 'route' ? last.indexOf(surfaces.routes[step.pick % surfaces.routes.length]?.name ?? '') : -1;
  const ending = steps.filter((step) => place(step) >= 0).sort((a, b) => place(a) - place(b));
  return [...steps.filter((step) => place(step) < 0), ...(ending[0]?.tries ? ending : ending.slice(0, 1))];
}

/** How often a route is tried that somebody else has been answered by. */
const AGAIN = 2;

/** A step, and again with other choices while nothing has come of it; the first difference in words, or null. */
async function untilAnswered(asking: Asking, step: Step): Promise<string | null> {
  const { surfaces, tally } = asking.trace;
  const route = surfaces.routes[step.pick % Math.max(1, surfaces.routes.length)]?.name ?? '';
  const answered = (): number => tally?.get(route)?.answered ?? 0;
  const before = answered();
  const most = Math.min(step.tries ?? 1, before > 0 ? AGAIN : Number.POSITIVE_INFINITY);
  for (let times = 0; times < most && answered() === before; times += 1) {
    const found = await oneStep(asking, { ...step, dice: step.dice + times * 31_337 });
    if (found) return found;
  }
  return null;
}

/**
 * True when the actor has come to see what was planted by their own doing (breaking the glass on a record they knew of):
 * from then on the worlds may differ.
 */
async function hasComeToSee(side: Side, { world, viewer, plants }: Trace): Promise<boolean> {
  const rows = await readRows(side.fresh, world.tables.values());
  const now = viewerOf(rows, viewer.id, TEST_NOW);
  const find = (table: string, id: string): Row | undefined => rows.get(table)?.find((row) => row.id === id);
  return plants.some((plant) =>
    [...plant.rows].some(([name, some]) => {
      const table = world.tables.get(name);
      return table?.guard ? some.some((row) => maySee(now, world.tables, table, row, find)) : false;
    }),
  );
}
