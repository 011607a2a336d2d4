import type { Paper } from '../../documents/index.ts';
import type { PartKind } from '../tables.ts';
import {
  type Flag,
  type PlanKindCode,
  type Proposal,
  type ProposedAction,
  type ProposedPart,
  SAY_HOLDS,
  type TableMapping,
} from './proposal.ts';
import { editionIn, presentedIn, yearsIn } from './reading/about-title.ts';
import { columnsOf } from './reading/columns-of.ts';
import type { PartDraft } from './reading/draft.ts';
import { finishAction } from './reading/finish-action.ts';
import { oddDates } from './reading/odd-dates.ts';
import { proseOfLines, readPriorities } from './reading/priorities.ts';
import { proposeNumbers } from './reading/propose-numbers.ts';
import { repeats } from './reading/repeats.ts';
import { walkBlocks } from './reading/walk-blocks.ts';

const PART: Readonly<Record<PlanKindCode, PartKind>> = {
  strategy: 'theme',
  business_plan: 'objective',
  workplan: 'theme',
  improvement: 'goal',
};

/**
 * Reads a paper as a plan, by a mapping of its tables. Every word of it is in the proposal (`lostWords`), and whatever was garbled,
 * put together or inferred carries a flag that says where and why.
 */
export function proposePlan(paper: Paper, mappings: readonly TableMapping[], kind: PlanKindCode): Proposal {
  const { title, drafts, lines, legend, colours } = walkBlocks(paper, mappings, kind === 'business_plan');
  // A priority that stands over its table is found already.
  const found = new Set(drafts.parts.filter(({ depth }) => depth < 0).map(({ number }) => number));
  const objectives = drafts.parts
    .filter(({ number }) => !found.has(number?.split('.')[0] ?? null))
    .map(({ number, key }) => ({ number, table: Number(/^t(\d+)/.exec(key)?.[1]) }));
  const priorities =
    kind === 'business_plan'
      ? readPriorities(lines, objectives)
      : { parts: [], headings: [], rest: [...lines], flags: [] };
  const flags: Flag[] = [...drafts.flags, ...priorities.flags, ...mappingFlags(mappings)];
  const presented = presentedIn(lines.map(({ text }) => text));
  const hasDue = mappings.some(({ use, columns }) => use === 'rows' && columns.some(({ holds }) => holds === 'due'));
  const finished = drafts.actions.map((draft) => finishAction(draft, { hasDue, presented, colours }));
  flags.push(...finished.flatMap((each) => each.flags));
  const parts = [...priorities.parts, ...drafts.parts.map((draft) => partOf(draft, kind, priorities.parts, flags))];
  const numbered = proposeNumbers(
    parts,
    finished.map(({ action }) => action),
  );
  flags.push(...numbered.flags, ...oddDates(numbered.actions), ...planFlags(numbered.actions, legend, mappings));
  return {
    kind,
    title,
    edition: editionIn(title),
    years: yearsIn(title),
    presented,
    columns: columnsOf(mappings),
    legend,
    prose: proseOfLines(priorities.rest),
    parts: numbered.parts,
    actions: numbered.actions,
    headings: [...drafts.headings, ...priorities.headings],
    leftovers: drafts.leftovers,
    flags,
  };
}

function partOf(
  draft: PartDraft,
  kind: PlanKindCode,
  priorities: readonly ProposedPart[],
  flags: Flag[],
): ProposedPart {
  const wording = draft.wording.join(' ');
  const parent =
    draft.parent ??
    priorities.find(({ number }) => number !== null && draft.number?.startsWith(`${number}.`))?.key ??
    null;
  if (repeats(wording))
    flags.push({
      on: draft.key,
      at: draft.at,
      code: 'garbled',
      why: 'The same words repeat over and over: kept as they stand.',
    });
  return {
    key: draft.key,
    at: draft.at,
    parent,
    kind: draft.depth < 0 && kind === 'business_plan' ? 'priority' : PART[kind],
    number: draft.number,
    numberProposed: null,
    wording,
    impacts: draft.impacts,
    notes: draft.notes,
    prose: draft.prose,
  };
}

function mappingFlags(mappings: readonly TableMapping[]): Flag[] {
  return mappings
    .filter(({ use }) => use === 'rows')
    .flatMap(({ table, at, columns }): Flag[] => {
      const unsure = columns.flatMap((column, nth) =>
        column.sure || column.holds === 'nothing' ? [] : [{ ...column, nth: nth + 1 }],
      );
      if (unsure.length === 0) return [];
      const taken = unsure.map(({ nth, holds }) => `column ${nth} as ${SAY_HOLDS[holds]}`).join(', ');
      return [
        {
          on: `t${table}`,
          at,
          code: 'column',
          why: `Taken by their cells: ${taken}. ${[...new Set(unsure.map(({ why }) => why))].join('. ')}.`,
        },
      ];
    });
}

function planFlags(
  actions: readonly ProposedAction[],
  legend: Proposal['legend'],
  mappings: readonly TableMapping[],
): Flag[] {
  const flags: Flag[] = [];
  if (actions.length === 0)
    flags.push({
      on: 'plan',
      at: null,
      code: 'no-actions',
      why: `No action was found.${mappings.some(({ use }) => use !== 'apart') ? ' Say what each table is, and which column holds the actions.' : ''}`,
    });
  if (Object.keys(legend).length > 0 && actions.every(({ status }) => status === null))
    flags.push({
      on: 'plan',
      at: null,
      code: 'status-lost',
      why: 'A legend of statuses is printed, but no action carries one as words: perhaps they were colours. Every action lands as not started.',
    });
  return flags;
}
