import { plainDate } from '../calendar/day.ts';
import { idOf } from '../chance/identifiers.ts';
import { staffId } from '../organisation/cast-ids.ts';
import type { Flag, FlagKind, Restriction, WarningNote } from '../types/caution.ts';
import { type Id, person } from '../types/subject.ts';
import { childFacts, childId } from './children.ts';
import { householdOf } from './households.ts';
import { workerFor } from './workers.ts';
import type { World } from './world.ts';

const FLAGS: readonly (readonly [FlagKind, reason: string, source: string])[] = [
  ['sexualExploitationConcern', 'Signs seen by school; being looked into.', 'School'],
  ['criminalExploitationConcern', 'May be being made to carry things.', 'Police'],
  ['missingOften', 'Three or more episodes in 90 days.', 'Police'],
  ['communicationsRisk', 'Do not ring home: message through school.', 'Themselves'],
  ['panelOpen', 'Held by the exploitation panel.', 'Panel decision'],
  ['friendOfChildSeriouslyHarmed', 'Grieving for a friend; expect hard days.', 'School'],
];

/** A flag for one child in twelve. */
export function* flagsOfChild(world: World, index: number): Generator<Flag> {
  const chance = world.seed.chance('flag', index);
  if (!chance.happens(0.085)) return;
  const [kind, reason, source] = chance.oneOf(FLAGS);
  const from = world.setting.today - chance.between(3, 80);
  yield {
    id: idOf(world.seed, 'flag', index),
    subject: person(childId(world, index)),
    kind,
    reason,
    source,
    addedBy: workerFor(world, index).id,
    from: plainDate(from),
    reviewOn: plainDate(from + 90),
    expiresOn: plainDate(from + 180),
    endedOn: null,
  };
}

const WARNINGS: readonly (readonly [text: string, disclosed: boolean])[] = [
  ['Ring before you call: somebody in the house works nights.', true],
  ['A parent is unwell; a quiet knock, and not before ten.', true],
  ['Two dogs. They are shut in the kitchen if you message first.', true],
  ['An adult who visits has been aggressive to workers. Go in pairs.', false],
];

/** A warning note on a parent or carer of one child in forty. */
export function* warningsOfChild(world: World, index: number): Generator<WarningNote> {
  const chance = world.seed.chance('warning', index);
  if (!chance.happens(0.025)) return;
  const carer = householdOf(world, childFacts(world, index).household).carers[0];
  if (carer === undefined) return;
  const [text, disclosed] = chance.oneOf(WARNINGS);
  const from = world.setting.today - chance.between(20, 300);
  yield {
    id: idOf(world.seed, 'warning note', index),
    subject: person(carer.id),
    text,
    disclosed,
    disclosedOn: disclosed ? plainDate(from) : null,
    whyNotDisclosed: disclosed ? null : 'It could put the person who told us in danger.',
    addedBy: workerFor(world, index).id,
    approvedBy: staffId(world.seed, 'team-manager'),
    from: plainDate(from),
    reviewOn: plainDate(from + 365),
    endedOn: null,
  };
}

const SEALED_EVERY = 200;
const SILENT_EVERY = 5000;

/** In a larger borough, one child in 200 is sealed and one in 5,000 silent. Nobody is seen by fewer than two (domain I23). */
export function extraRestrictions(world: World): Restriction[] {
  const count = Math.floor(world.scale.background / SEALED_EVERY);
  return Array.from({ length: count }, (_, nth): Restriction => {
    const index = nth * SEALED_EVERY + 100;
    const silent = index % SILENT_EVERY === 100;
    const from = world.setting.today - world.seed.chance('restriction', nth).between(1, 75);
    const custodian: Id = staffId(world.seed, silent ? 'custodian' : 'hub-manager');
    const duty = staffId(world.seed, 'second-duty-worker');
    return {
      id: idOf(world.seed, 'restriction', nth),
      personId: childId(world, index),
      manner: silent ? 'silent' : 'sealed',
      reason: silent ? 'Protected by a court order.' : 'Relative of a member of staff.',
      authorisedBy: [staffId(world.seed, silent ? 'custodian' : 'hub-manager'), staffId(world.seed, 'panel-chair')],
      custodianId: custodian,
      sight: [custodian, duty, workerFor(world, index).id],
      from: plainDate(from),
      reviewOn: plainDate(from + 90),
    };
  });
}
