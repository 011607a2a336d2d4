import { instantAt } from '../calendar/england-time.ts';
import { idOf, recordLabel } from '../chance/identifiers.ts';
import { agencyId } from '../organisation/agencies.ts';
import { tallyId } from '../places/tally.ts';
import type { ContactSession } from '../types/contact.ts';
import { place } from '../types/subject.ts';
import { hauntNear } from './places.ts';
import { SESSIONS, STREET_NAMES, WORRIES } from './words/sessions.ts';
import { youthWorkerFor } from './workers.ts';
import { HISTORY_DAYS, type World } from './world.ts';

/** Street names known at one place: a handful, the same ones coming back. */
const regularsAt = (
  world: World,
  key: string,
  seen: number,
  offset: number,
): { tallyId: string; streetName: string }[] =>
  Array.from({ length: seen }, (_, nth) => {
    const streetName = STREET_NAMES[(offset + nth * 5) % STREET_NAMES.length] ?? 'Smiler';
    return { tallyId: tallyId(world.seed, key, streetName), streetName };
  }).filter((one, nth, all) => all.findIndex((other) => other.tallyId === one.tallyId) === nth);

/** The `nth` session of detached youth work, somewhere in the three years. */
export function contactSession(world: World, nth: number): ContactSession {
  const chance = world.seed.chance('contact session', nth);
  const at = hauntNear(world, Math.floor((nth / world.scale.contactSessions) * world.scale.background), chance);
  const day = world.setting.today - 1 - chance.below(HISTORY_DAYS - 1);
  const begun = chance.between(15 * 60, 19 * 60);
  const ended = begun + chance.between(60, 130);
  const worker = youthWorkerFor(world, nth);
  const estimated = chance.happens(0.2);
  return {
    id: idOf(world.seed, 'contact session', nth),
    label: recordLabel(chance),
    when: { precision: 'range', from: instantAt(day, begun), until: instantAt(day, ended) },
    recordedAt: instantAt(day, ended + chance.between(5, 40)),
    recordedBy: worker,
    agencyId: agencyId(world.seed, 'youth-service'),
    sourceCode: 'youthWorker',
    where: { placeId: at.id, point: at.point, within: 0, described: null },
    narrative: chance.oneOf(SESSIONS),
    subjects: [{ subject: place(at.id), part: 'wherever', said: null, ownWords: null }],
    story: null,
    kind: 'contactSession',
    placeId: at.id,
    startedAt: instantAt(day, begun),
    endedAt: instantAt(day, ended),
    workers: [worker],
    regulars: estimated ? [] : regularsAt(world, at.key, chance.between(1, 6), chance.below(8)),
    newFaces: estimated ? chance.between(8, 25) : chance.between(0, 4),
    estimated,
    worry: chance.happens(0.15) ? chance.oneOf(WORRIES) : null,
  };
}
