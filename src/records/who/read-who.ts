import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import {
  type Candidate,
  loadSubject,
  type Problems,
  type Raw,
  type SubjectShown,
  searchSubjects,
  typed,
} from '../../subjects/index.ts';
import type { Named } from '../parts/name-subject.ts';
import type { Part } from '../tables.ts';

/** More than this is a meeting, not a record. */
export const MOST_NAMED = 12;

/** The parts a person or group may have had, in the order a form offers them: someone harmed first. */
export const partsOfPeople: readonly Part[] = ['harmed', 'present', 'named', 'may_have_harmed', 'not_known'];

/** One subject of a form that is being filled in. */
export interface WhoBlock {
  subject: SubjectShown;
  part: Part | '';
  said: string;
  own: string;
}

/** Who and where a form names so far, and what a search in it has found. */
export interface WhoShown {
  blocks: WhoBlock[];
  found: { q: string; candidates: Candidate[] } | null;
}

const blocksIn = (raw: Raw): Raw[] => {
  const given = raw.who;
  const list: unknown[] = Array.isArray(given) ? given : Object.values(Object(given ?? {}));
  return list.filter((block): block is Raw => block !== null && typeof block === 'object').slice(0, MOST_NAMED);
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isPlace = (subject: Pick<SubjectShown, 'kind'>): boolean => subject.kind !== 'person' && subject.kind !== 'group';

/** Whether a button of the form asked for something else than sending it: to search, to add someone or take them out. */
export const asksForMore = (raw: Raw): boolean => ['find', 'add', 'drop'].some((button) => typed(raw, button) !== '');

/**
 * The subjects a form names, with what its buttons ask for done: `add` adds one, `drop` takes one out, `find` searches.
 * Subjects the reader cannot see are not there. `about` is the one the form was opened from.
 */
export async function readWho(ctx: Ctx, raw: Raw, about: string | null, firstPart: Part | ''): Promise<WhoShown> {
  const today = londonDate(ctx.now);
  const drop = typed(raw, 'drop');
  const given = blocksIn(raw)
    .map((block) => ({
      id: typed(block, 'id'),
      part: typed(block, 'part'),
      said: typed(block, 'said'),
      own: typed(block, 'own'),
    }))
    .filter(({ id }, at, all) => UUID.test(id) && id !== drop && all.findIndex((other) => other.id === id) === at);
  const add = typed(raw, 'add');
  const wanted = [
    ...(raw.who === undefined && about ? [{ id: about, part: firstPart, said: '', own: '' }] : []),
    ...given,
    ...(UUID.test(add) && !given.some(({ id }) => id === add) ? [{ id: add, part: '', said: '', own: '' }] : []),
  ].slice(0, MOST_NAMED);
  const blocks: WhoBlock[] = [];
  for (const { id, part, said, own } of wanted) {
    const subject = await loadSubject(ctx.tx, id, today);
    if (!subject || subject.level < 2) continue;
    const known = isPlace(subject) ? 'place' : partsOfPeople.concat('missing').find((one) => one === part);
    blocks.push({ subject, part: known ?? '', said, own });
  }
  const q = typed(raw, 'q');
  if (!typed(raw, 'find') || q === '') return { blocks, found: null };
  const candidates = await searchSubjects(ctx.tx, { text: q.slice(0, 200), most: 10 });
  ctx.saw(candidates.map(({ id }) => id));
  ctx.note({ detail: { hits: candidates.length } });
  return { blocks, found: { q, candidates } };
}

/** Who and where, ready to be kept; what is missing is said beside its box. */
export function namedIn(blocks: readonly WhoBlock[], problems: Problems, rules: { needOne: string | null }): Named[] {
  if (blocks.length === 0 && rules.needOne) problems.q = rules.needOne;
  return blocks.map(({ subject, part, said, own }, at) => {
    const box = (name: string) => `who[${at}][${name}]`;
    if (part === '') problems[box('part')] = 'Select what their part was';
    if (said.length > 4000) problems[box('said')] = 'Use 4,000 characters or fewer';
    if (own.length > 4000) problems[box('own')] = 'Use 4,000 characters or fewer';
    return { subjectId: subject.id, part: part || 'not_known', said: said || null, ownWords: own || null };
  });
}

/** Where it happened: the first place named. */
export const placeIn = (blocks: readonly WhoBlock[]): WhoBlock | undefined =>
  blocks.find(({ subject }) => isPlace(subject));
