import type { Proposal, ProposedAction, ProposedNote, ProposedPart, SaidParty } from '../import/proposal.ts';
import { sameWords } from './likeness.ts';
import { match } from './match.ts';
import { outOfOrder } from './out-of-order.ts';
import type { StandingAction, StandingNote, StandingPart, StandingParty, StandingPlan } from './standing-plan.ts';

/** What of a thing a newer edition says otherwise. */
export type Changed = 'wording' | 'number' | 'part' | 'leads' | 'supporters' | 'due' | 'impacts' | 'notes' | 'order';

/** Who must decide before it stands: the one who answers for the action, whoever runs the plan, or the board that set the date. */
export type Decider = 'accountable' | 'plan_owner' | 'board';

export interface Kept<Old, New> {
  readonly old: Old;
  readonly new: New;
  readonly changed: readonly Changed[];
  readonly decides: readonly { readonly who: Decider; readonly why: string }[];
}

export interface Compared {
  readonly parts: {
    readonly added: readonly ProposedPart[];
    readonly kept: readonly Kept<StandingPart, ProposedPart>[];
    readonly dropped: readonly StandingPart[];
  };
  readonly actions: {
    readonly added: readonly ProposedAction[];
    readonly kept: readonly Kept<StandingAction, ProposedAction>[];
    readonly dropped: readonly StandingAction[];
  };
}

/**
 * What a newer edition of a plan adds, rewords, moves, drops and leaves as it was, and who must decide. By number and by how
 * alike the words are (`match`). What was said of an action since, its status and its evidence are no part of an edition.
 */
export function comparePlans(standing: StandingPlan, proposal: Proposal): Compared {
  const parts = match(standing.parts.map(named), proposal.parts.map(named));
  const partOf = new Map<string, string>();
  for (const [nth, at] of parts.of.entries()) {
    const [fresh, old] = [proposal.parts[nth], at === null ? undefined : standing.parts[at]];
    if (fresh && old) partOf.set(fresh.key, old.id);
  }
  const actions = match(standing.actions.map(named), proposal.actions.map(named));
  const kept = pairs(actions.of, standing.actions, proposal.actions);
  const moved = movedWithin(kept);
  return {
    parts: {
      added: proposal.parts.filter((_, nth) => parts.of[nth] === null),
      kept: pairs(parts.of, standing.parts, proposal.parts).map(([old, fresh]) => ({
        old,
        new: fresh,
        changed: partChanged(old, fresh, partOf),
        decides: [],
      })),
      dropped: parts.left.flatMap((at) => standing.parts[at] ?? []),
    },
    actions: {
      added: proposal.actions.filter((_, nth) => actions.of[nth] === null),
      kept: kept.map(([old, fresh]) => {
        const own = actionChanged(old, fresh, partOf);
        const changed: Changed[] = moved.has(fresh) && !own.includes('part') ? [...own, 'order'] : own;
        return { old, new: fresh, changed, decides: decidersOf(old, fresh, changed) };
      }),
      dropped: actions.left.flatMap((at) => standing.actions[at] ?? []),
    },
  };
}

/** The actions that stand elsewhere among those of their part: the fewest that explain its order. */
function movedWithin(kept: readonly (readonly [StandingAction, ProposedAction])[]): ReadonlySet<ProposedAction> {
  return new Set(
    [...Map.groupBy(kept, ([, { part }]) => part).values()].flatMap((inPart) => {
      const moved = outOfOrder(inPart.map(([{ sort }]) => sort));
      return inPart.flatMap(([, fresh], nth) => (moved.has(nth) ? [fresh] : []));
    }),
  );
}

const named = ({
  number,
  numberProposed,
  wording,
}: {
  number: string | null;
  numberProposed: string | null;
  wording: string;
}) => ({ number: number ?? numberProposed, wording });

function pairs<Old, New>(of: readonly (number | null)[], old: readonly Old[], fresh: readonly New[]): [Old, New][] {
  return of.flatMap((at, nth): [Old, New][] => {
    const [was, is] = [at === null ? undefined : old[at], fresh[nth]];
    return was === undefined || is === undefined ? [] : [[was, is]];
  });
}

function partChanged(old: StandingPart, fresh: ProposedPart, partOf: ReadonlyMap<string, string>): Changed[] {
  const changed: Changed[] = [];
  if (!sameText(old.wording, fresh.wording)) changed.push('wording');
  if ((old.number ?? old.numberProposed) !== (fresh.number ?? fresh.numberProposed)) changed.push('number');
  if ((fresh.parent === null ? null : (partOf.get(fresh.parent) ?? 'new')) !== old.parentId) changed.push('part');
  if (
    !sameList(
      old.impacts.map(({ wording }) => wording),
      fresh.impacts,
    )
  )
    changed.push('impacts');
  if (!sameNotes(old.notes, notesOfPart(fresh))) changed.push('notes');
  return changed;
}

function actionChanged(old: StandingAction, fresh: ProposedAction, partOf: ReadonlyMap<string, string>): Changed[] {
  const changed: Changed[] = [];
  if (!sameText(old.wording, fresh.wording)) changed.push('wording');
  if ((old.number ?? old.numberProposed) !== (fresh.number ?? fresh.numberProposed)) changed.push('number');
  if ((fresh.part === null ? null : (partOf.get(fresh.part) ?? 'new')) !== old.partId) changed.push('part');
  if (!sameParties(old.parties, 'lead', fresh.leads)) changed.push('leads');
  if (!sameParties(old.parties, 'supporting', fresh.supporters)) changed.push('supporters');
  if (!sameDue(old.due, fresh.due)) changed.push('due');
  if (
    !sameList(
      old.impacts.map(({ wording }) => wording),
      fresh.impacts,
    )
  )
    changed.push('impacts');
  if (!sameNotes(old.notes, fresh.notes)) changed.push('notes');
  return changed;
}

const sameText = (one: string, other: string): boolean =>
  one === other || (sameWords(one, other) && squeezed(one) === squeezed(other));
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

const sameList = (old: readonly string[], fresh: readonly string[]): boolean =>
  old.length === fresh.length && old.every((text, nth) => sameText(text, fresh[nth] ?? ''));

/** Notes that an edition leaves out stay with the plan, so only those it says count. */
const sameNotes = (old: readonly StandingNote[], fresh: readonly ProposedNote[]): boolean =>
  fresh.every(({ heading, text }) => old.some((note) => note.heading === heading && sameText(note.text, text)));

/** Where a paper names nobody, the plan says so in words of its own: that is no change. */
function sameParties(old: readonly StandingParty[], part: 'lead' | 'supporting', fresh: readonly SaidParty[]): boolean {
  const was = old.filter((party) => (part === 'lead' ? party.part !== 'supporting' : party.part === 'supporting'));
  if (fresh.length === 0 && part === 'lead') return true;
  return (
    fresh.every(({ said }) => was.some((party) => sameText(party.said, said))) &&
    (part === 'lead' || was.length === fresh.length)
  );
}

function sameDue(old: StandingAction['due'], fresh: ProposedAction['due']): boolean {
  if (fresh === null) return old.by === null && old.said === null;
  return old.by === fresh.by && old.from === fresh.from && (fresh.by !== null || old.said === fresh.said);
}

/** A part's prose is kept as notes without a heading. */
export const notesOfPart = (part: Pick<ProposedPart, 'notes' | 'prose'>): ProposedNote[] => [
  ...part.notes,
  ...part.prose.map((text) => ({ heading: '', text })),
];

function decidersOf(
  old: StandingAction,
  fresh: ProposedAction,
  changed: readonly Changed[],
): Kept<unknown, unknown>['decides'] {
  const decides: { who: Decider; why: string }[] = [];
  if (changed.includes('wording') && old.claim !== 'not_started')
    decides.push({
      who: 'accountable',
      why: 'It was reworded after work on it was reported: whoever answers for it says whether that still stands.',
    });
  if (changed.includes('leads'))
    decides.push({
      who: 'plan_owner',
      why: old.confirmed
        ? 'Somebody has confirmed who answers for it, and the paper now names others.'
        : 'It names other leads: somebody confirms who answers for it.',
    });
  if (changed.includes('due') && old.due.by !== null && (fresh.due?.by ?? '9999') > old.due.by)
    decides.push({ who: 'board', why: 'Its date is later, or gone: the board that set the date agrees to it.' });
  return decides;
}
