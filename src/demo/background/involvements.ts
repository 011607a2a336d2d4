import { addYears, plainDate } from '../calendar/day.ts';
import { idOf } from '../chance/identifiers.ts';
import { staffId } from '../organisation/cast-ids.ts';
import type { Involvement } from '../types/involvement.ts';
import { type Id, person } from '../types/subject.ts';
import { childFacts } from './children.ts';
import { workerFor } from './workers.ts';
import type { World } from './world.ts';

type Party = Involvement['party'];

/** Whose child this is to see: the school that has them, the worker and team that lead, or once led. */
export function* involvementsOfChild(world: World, index: number): Generator<Involvement> {
  const child = childFacts(world, index);
  const chance = world.seed.chance('involvements', index);
  let nth = 0;
  const fact = (
    kind: Involvement['kind'],
    party: Party,
    basis: string,
    from: number,
    until: number | null,
  ): Involvement => ({
    id: idOf(world.seed, 'involvement', index, nth++),
    kind,
    party,
    subject: person(child.id),
    basis,
    from: plainDate(from),
    until: until === null ? null : plainDate(until),
  });
  const staff = (id: Id): Party => ({ type: 'staff', id });
  if (child.school !== null) {
    yield fact(
      'schoolAttended',
      { type: 'agency', id: child.school.agencyId },
      'On the roll of this school.',
      child.since,
      null,
    );
  }
  if (child.lastSchool !== null) {
    const left = addYears(child.born, 18) + 60;
    yield fact(
      'schoolAttended',
      { type: 'agency', id: child.lastSchool.agencyId },
      'Was on the roll of this school.',
      addYears(child.born, 11) + 200,
      left,
    );
  }
  const worker = workerFor(world, index);
  if (child.open) {
    const from = chance.between(child.since, world.setting.today - 7);
    yield fact('allocatedWorker', staff(worker.id), 'Leads for this young person.', from, null);
    yield fact('teamHolds', { type: 'team', id: worker.teamId }, 'This team has the case open.', from, null);
  } else if (chance.happens(0.4)) {
    const from = chance.between(child.since, world.setting.today - 120);
    const until = from + chance.between(40, 110);
    yield fact('allocatedWorker', staff(worker.id), 'Led for this young person.', from, until);
    yield fact('teamHolds', { type: 'team', id: worker.teamId }, 'This team had the case open.', from, until);
  }
  if (chance.happens(0.08)) {
    yield fact(
      'inNetwork',
      staff(staffId(world.seed, 'school-nurse')),
      'Sees them at the school drop-in.',
      chance.between(child.since, world.setting.today - 7),
      null,
    );
  }
}
