import type { CinChild } from '../../reading/cin/child.ts';
import type { Row } from '../../reading/row.ts';
import type { Landing } from '../format.ts';
import { hold, leaveForKeepers } from '../hold.ts';
import { knownKeys, rememberKeys } from '../keys.ts';
import type { Verdict } from '../landed.ts';
import { openScopesOf } from '../open-scopes.ts';
import { type CensusAbout, childContent, childKey } from './about.ts';
import { childrenByUpn, upnsOf, visibleChildren } from './known-children.ts';
import { openChildren } from './open-children.ts';
import { updateChild } from './update-child.ts';

const FORMAT = 'cin-census';

interface Incoming {
  row: Row<CinChild>;
  key: string;
  content: string;
}

/** What is to be done with one child. A possible match may be someone whom this same batch is about to open. */
type Step =
  | { do: 'nothing' }
  | { do: 'open' }
  | { do: 'update'; targetId: string }
  | { do: 'hold'; why: 'may be known' | 'twice in the file'; upn: string | null };

/**
 * Lands children of a census. A child is found again by the authority's own identifier. One who may be known already
 * under another, because a pupil number is the same, is held for a person to decide: proposed and never merged.
 */
export function childLander(landing: Landing, about: CensusAbout) {
  const seen = { contents: new Map<string, string>(), byUpn: new Map<string, string | null>() };
  return async (rows: readonly Row<CinChild>[]): Promise<Verdict[]> => {
    const incoming = rows.map((row) => ({ row, key: childKey(about, row.value), content: childContent(row.value) }));
    const steps = await stepsFor(landing, incoming, seen);
    const wanted = (what: Step['do']) => incoming.filter((_, at) => steps[at]?.do === what);
    await openAll(landing, about, wanted('open'), seen.byUpn);
    await updateAll(landing, about, incoming, steps);
    const verdicts: Verdict[] = [];
    for (const [at, step] of steps.entries()) {
      const child = incoming[at];
      verdicts.push(
        step.do === 'hold' && child ? await holdOne(landing, about, child, step, seen.byUpn) : verdictOf(step),
      );
    }
    return verdicts;
  };
}

const verdictOf = (step: Step): Verdict =>
  step.do === 'hold'
    ? { held: step.why }
    : ({ nothing: 'unchanged', open: 'accepted', update: 'updated' } as const)[step.do];

interface Seen {
  /** The children of this file so far, by key: their contents. */
  contents: Map<string, string>;
  /** Whose a pupil number is; null while this batch has still to open them. */
  byUpn: Map<string, string | null>;
}

async function stepsFor(landing: Landing, incoming: readonly Incoming[], seen: Seen): Promise<Step[]> {
  const keys = await knownKeys(
    landing,
    FORMAT,
    incoming.map(({ key }) => key),
  );
  const unknown = incoming.filter(({ key }) => !keys.has(key)).map(({ row }) => row.value);
  for (const [upn, id] of await childrenByUpn(landing.tx, unknown)) seen.byUpn.set(upn, seen.byUpn.get(upn) ?? id);
  return incoming.map(({ row, key, content }): Step => {
    const earlier = seen.contents.get(key);
    seen.contents.set(key, earlier ?? content);
    if (earlier !== undefined)
      return earlier === content ? { do: 'nothing' } : { do: 'hold', why: 'twice in the file', upn: null };
    const before = keys.get(key);
    if (before !== undefined)
      return before.content === content ? { do: 'nothing' } : { do: 'update', targetId: before.targetId };
    const upns = upnsOf(row.value);
    const upn = upns.find((one) => seen.byUpn.has(one));
    if (upn !== undefined) return { do: 'hold', why: 'may be known', upn };
    for (const one of upns) seen.byUpn.set(one, null);
    return { do: 'open' };
  });
}

async function openAll(
  landing: Landing,
  about: CensusAbout,
  children: readonly Incoming[],
  byUpn: Seen['byUpn'],
): Promise<void> {
  const ids = await openChildren(
    landing,
    children.map(({ key, row }) => ({ key, child: row.value })),
    about,
  );
  const landed = children.map(({ row, key, content }, at) => {
    const targetId = ids[at] ?? '';
    for (const upn of upnsOf(row.value)) byUpn.set(upn, targetId);
    return { key, content, targetId };
  });
  await rememberKeys(landing, FORMAT, landed);
}

async function updateAll(
  landing: Landing,
  about: CensusAbout,
  incoming: readonly Incoming[],
  steps: readonly Step[],
): Promise<void> {
  const changed = incoming.flatMap((child, at) => {
    const step = steps[at];
    return step?.do === 'update' ? [{ ...child, targetId: step.targetId }] : [];
  });
  const visible = await visibleChildren(
    landing.tx,
    changed.map(({ targetId }) => targetId),
  );
  for (const child of changed) {
    const known = visible.get(child.targetId);
    // A child the importer may no longer see gets the news all the same, and the importer the same answer.
    if (known === undefined) await leaveForKeepers(landing, held(about, child));
    else await updateChild(landing, known, child.row.value, child.key, about);
  }
  await rememberKeys(landing, FORMAT, changed);
}

async function holdOne(
  landing: Landing,
  about: CensusAbout,
  child: Incoming,
  { why, upn }: Extract<Step, { do: 'hold' }>,
  byUpn: Seen['byUpn'],
): Promise<Verdict> {
  const subjectId = upn === null ? null : (byUpn.get(upn) ?? null);
  return hold(landing, { why, subjectId, concernId: null, ...held(about, child) }, async () => {
    const [scope] = await openScopesOf(landing, 'child', 1);
    if (scope === undefined) throw new Error('no scope was opened');
    return scope;
  });
}

const held = (about: CensusAbout, { row, key, content }: Incoming) =>
  ({
    format: FORMAT,
    key,
    content,
    line: row.line,
    payload: { child: row.value, about },
    source: about.source,
  }) as const;
