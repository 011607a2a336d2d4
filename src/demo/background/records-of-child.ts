import { plainDate } from '../calendar/day.ts';
import { inDaytime } from '../calendar/daytime.ts';
import { instantAt } from '../calendar/england-time.ts';
import type { Chance } from '../chance/chance.ts';
import { staffId } from '../organisation/cast-ids.ts';
import type { ContactNote } from '../types/contact.ts';
import type { Incident, MissingEpisode } from '../types/incident.ts';
import type { BoroughRecord } from '../types/record.ts';
import { place } from '../types/subject.ts';
import type { Instant, When } from '../types/time.ts';
import type { ChildFacts } from './children.ts';
import { concernOf, liveConcernOf } from './concerns.ts';
import { fitting, inTurn } from './fitting.ts';
import { companionOf } from './friends.ts';
import { type Haunt, outdoorsNear } from './places.ts';
import { about, authorOf, baseOf, openDay, someDay } from './record-parts.ts';
import { INCIDENTS, type IncidentWords } from './words/incidents.ts';
import { MISSING } from './words/missing.ts';
import { NOTES } from './words/notes.ts';
import { inWords } from './words/pronouns.ts';
import type { World } from './world.ts';

function noteOf(world: World, child: ChildFacts, nth: number): ContactNote {
  const chance = world.seed.chance('note', child.index, nth);
  const some = someDay(world, child, chance);
  const words = inTurn(
    fitting(NOTES, child, some, ({ manner }) => manner === 'atSchool'),
    child,
    nth,
  );
  const day = openDay(child, some, words.manner === 'atSchool' ? 'school' : 'office');
  const minute = chance.between(10 * 60, 17 * 60);
  const base = baseOf(world, chance, {
    kind: 'note',
    index: child.index,
    nth,
    when: { precision: 'exact', at: instantAt(day, minute) },
    recordedAt: instantAt(day, minute + chance.between(45, 150)),
    author: authorOf(world, 'worker', child),
    where: null,
    narrative: inWords(words.narrative, child.pronouns),
    subjects: [about(child, 'about', words.said, words.words)],
  });
  return {
    ...base,
    kind: 'contactNote',
    manner: words.manner,
    seenAlone: chance.oneOf(['yes', 'yes', 'no', 'notApplicable'] as const),
  };
}

/** A time as well as anybody knows it: most are exact, some a range, some only a day. */
function someWhen(day: number, minute: number, chance: Chance): When {
  return chance.weighted<When>([
    [6, { precision: 'exact', at: instantAt(day, minute) }],
    [2, { precision: 'range', from: instantAt(day, minute - 40), until: instantAt(day, minute + 50) }],
    [1, { precision: 'day', on: plainDate(day) }],
  ]);
}

/** The child's school, somewhere out of doors, or nowhere in particular. */
function whereIncident(
  world: World,
  child: ChildFacts,
  where: IncidentWords['where'],
  chance: Chance,
): Pick<Haunt, 'id' | 'point'> | null {
  if (where === 'outside') return outdoorsNear(world, child.index, chance);
  return where === 'school' && child.school !== null ? { id: child.school.placeId, point: null } : null;
}

function incidentOf(world: World, child: ChildFacts, nth: number): Incident {
  const chance = world.seed.chance('incident', child.index, nth);
  const some = someDay(world, child, chance);
  const words = inTurn(
    fitting(INCIDENTS, child, some, ({ by }) => by === 'school'),
    child,
    nth,
  );
  const day = openDay(child, some, words.by === 'school' ? 'school' : 'any');
  const minute = words.by === 'school' ? chance.between(9 * 60, 15 * 60 + 30) : chance.between(15 * 60, 21 * 60 + 30);
  const at = whereIncident(world, child, words.where, chance);
  const companion = words.friends === true && chance.happens(0.4) ? companionOf(world, child.index, chance) : null;
  const base = baseOf(world, chance, {
    kind: 'incident',
    index: child.index,
    nth,
    when: someWhen(day, minute, chance),
    recordedAt: instantAt(day, minute + chance.between(60, 140)),
    author: authorOf(world, words.by, child),
    where: at === null ? null : { placeId: at.id, point: at.point, within: 0, described: null },
    narrative: inWords(words.narrative, child.pronouns),
    subjects: [
      about(child, words.part, words.said, words.words),
      ...(companion === null
        ? []
        : [{ subject: companion, part: 'present', said: 'There at the time; not hurt.', ownWords: null } as const]),
      ...(at === null ? [] : [{ subject: place(at.id), part: 'wherever', said: null, ownWords: null } as const]),
    ],
  });
  const reference = words.by === 'police' ? `SC/${20_000 + chance.below(60_000)}` : null;
  return {
    ...base,
    kind: 'incident',
    incidentKind: words.what,
    policeReference: reference,
    outcome: inWords(words.outcome, child.pronouns),
  };
}

function missingOf(world: World, child: ChildFacts, nth: number): MissingEpisode {
  const chance = world.seed.chance('missing', child.index, nth);
  const some = someDay(world, child, chance) - 5;
  const words = inTurn(
    fitting(MISSING, child, some, ({ from }) => from === 'School'),
    child,
    nth,
  );
  const day = openDay(child, some, words.from === 'School' ? 'school' : 'any');
  const left = chance.between(words.left[0] * 60, words.left[1] * 60 + 45);
  const back = left + chance.between(words.hours[0] * 60, words.hours[1] * 60);
  const spokenOf = chance.happens(0.4) ? outdoorsNear(world, child.index, chance) : null;
  const startedAt = instantAt(day, left);
  const endedAt = instantAt(day, back);
  const called = (after: number): Instant => {
    const at = inDaytime(day, back + after);
    return instantAt(at.day, at.minute);
  };
  const status = chance.weighted([
    [6, 'completed'],
    [2, 'declined'],
    [1, 'accepted'],
    [1, 'notOffered'],
  ] as const);
  const base = baseOf(world, chance, {
    kind: 'missing',
    index: child.index,
    nth,
    when: { precision: 'range', from: startedAt, until: endedAt },
    recordedAt: instantAt(day, back + 50),
    author: authorOf(world, 'police', child),
    where: null,
    narrative: inWords(words.narrative, child.pronouns),
    subjects: [about(child, 'about', words.said, words.words)],
  });
  return {
    ...base,
    kind: 'missingEpisode',
    missingType: 'M',
    startedAt,
    endedAt,
    missingFrom: words.from,
    found: { placeId: null, point: null, within: 0, described: words.found },
    policeReference: `SC/M/${20_000 + chance.below(60_000)}`,
    returnInterview: {
      status,
      offeredAt: status === 'notOffered' ? null : called(chance.between(60, 400)),
      dueBy: instantAt(day, back + 72 * 60),
      completedAt: status === 'completed' ? called(chance.between(1500, 1800)) : null,
      by: status === 'notOffered' ? null : staffId(world.seed, 'return-interviewer'),
      independent: true,
      reason:
        status === 'declined'
          ? 'Did not want to talk; knows how to ask later.'
          : status === 'notOffered'
            ? 'Missed: back before the report reached us.'
            : null,
      themes: words.themes,
      placesMentioned: spokenOf === null || status !== 'completed' ? [] : [spokenOf.id],
      peopleMentioned: [],
    },
  };
}

/** How many of each kind: on average nearly four records a child. A younger brother or sister has only notes. */
export function* recordsOfChild(world: World, child: ChildFacts): Generator<BoroughRecord> {
  const chance = world.seed.chance('how many records', child.index);
  const count = (usual: number): number => Math.floor(usual + chance.fraction());
  const [notes, incidents, missing, concerns] = child.young
    ? [count(2.2), 0, 0, 0]
    : [count(1.45), count(0.8), count(0.42), count(0.95)];
  for (let nth = 0; nth < concerns; nth++) yield concernOf(world, child, nth);
  for (let nth = 0; nth < incidents; nth++) yield incidentOf(world, child, nth);
  for (let nth = 0; nth < missing; nth++) yield missingOf(world, child, nth);
  for (let nth = 0; nth < notes; nth++) yield noteOf(world, child, nth);
  const live = child.young ? null : liveConcernOf(world, child);
  if (live !== null) yield live;
}
