import { z } from 'zod';
import type { Table } from '../../documents/index.ts';
import { mappingUnder } from './columns.ts';
import type { PlanKindCode, Proposal, ProposedAction, TableMapping } from './proposal.ts';
import { HOLDS } from './proposal.ts';
import { line } from './reading/cell-look.ts';
import { dueInSchoolYear } from './reading/due-in-school-year.ts';
import { partyOf } from './reading/party-look.ts';
import { readDue } from './reading/read-due.ts';
import { reviewCorrections } from './review/index.ts';

/** As many first rows of a table a person may say are headings. */
export const MOST_HEADINGS = 12;

/** What a person changes of a proposal. The last word on a thing counts; earlier ones are kept. */
export const correction = z.discriminatedUnion('what', [
  z.object({ what: z.literal('kind'), kind: z.enum(['strategy', 'business_plan', 'workplan', 'improvement']) }),
  z.object({ what: z.literal('title'), title: z.string() }),
  z.object({ what: z.literal('plan'), planId: z.guid().nullable() }),
  z.object({ what: z.literal('column'), table: z.number(), column: z.number(), holds: z.enum(HOLDS) }),
  z.object({
    what: z.literal('table'),
    table: z.number(),
    use: z.enum(['rows', 'legend', 'prose', 'apart']),
    // How many of its first rows are headings, where a person says.
    headingRows: z.number().int().min(0).max(MOST_HEADINGS).optional(),
  }),
  z.object({ what: z.literal('part'), key: z.string(), number: z.string().nullable(), wording: z.string() }),
  z.object({
    what: z.literal('action'),
    key: z.string(),
    part: z.string().nullable(),
    number: z.string().nullable(),
    wording: z.string(),
    leads: z.array(z.string()),
    due: z.string(),
  }),
  z.object({ what: z.literal('drop'), key: z.string() }),
  z.object({ what: z.literal('join'), key: z.string() }),
  z.object({ what: z.literal('undo'), key: z.string() }),
  z.object({ what: z.literal('lead'), said: z.string() }),
  // The September in which the school year of a plan begins whose dates have no year.
  z.object({ what: z.literal('year'), from: z.number().int().min(2000).max(2100) }),
  ...reviewCorrections,
  // What a person says of a paper that another room reads: which body it is of, who a name is, which place is meant.
  z.object({ what: z.literal('choice'), of: z.string(), about: z.string(), is: z.string() }),
]);
export type Correction = z.infer<typeof correction>;

/**
 * The mapping as a person left it.
 *
 * @param tables of the paper, in their order: where a person says which of the rows are headings, the columns are read from them anew.
 */
export function correctMapping(
  mapping: readonly TableMapping[],
  corrections: readonly Correction[],
  tables: readonly Table[] = [],
): TableMapping[] {
  return mapping.map((proposed) => {
    const said = corrections.filter((each) => each.what === 'table' && each.table === proposed.table);
    const use = said.findLast((each) => each.what === 'table');
    const rows = said.findLast((each) => each.what === 'table' && each.headingRows !== undefined);
    const own = tables[proposed.table];
    const table =
      own !== undefined && rows?.what === 'table' && rows.headingRows !== undefined
        ? mappingUnder(own, proposed, rows.headingRows)
        : proposed;
    const columns = table.columns.map((column, nth) => {
      const named = corrections.findLast(
        (each) => each.what === 'column' && each.table === table.table && each.column === nth,
      );
      return named?.what === 'column' ? { ...column, holds: named.holds, sure: true, why: 'Somebody said so' } : column;
    });
    return { ...table, use: use?.what === 'table' ? use.use : table.use, columns };
  });
}

/** The kind of plan a person chose, else the one Kith took it for. */
export const correctKind = (kind: PlanKindCode, corrections: readonly Correction[]): PlanKindCode => {
  const said = corrections.findLast((each) => each.what === 'kind');
  return said?.what === 'kind' ? said.kind : kind;
};

/** The proposal as a person left it. Words they took out stay in the leftovers, so that none is lost. */
export function correctProposal(proposal: Proposal, corrections: readonly Correction[]): Proposal {
  const standing = corrections.filter(
    (each, nth) => !('key' in each) || each.what === 'undo' || !undone(corrections.slice(nth + 1), each.key),
  );
  return standing.reduce(applied, proposal);
}

const undone = (later: readonly Correction[], key: string): boolean =>
  later.some((each) => each.what === 'undo' && each.key === key);

function applied(proposal: Proposal, said: Correction): Proposal {
  switch (said.what) {
    case 'title':
      return { ...proposal, title: said.title };
    case 'part':
      return {
        ...proposal,
        parts: proposal.parts.map((part) =>
          part.key === said.key ? { ...part, number: said.number, wording: said.wording } : part,
        ),
      };
    case 'action':
      return {
        ...withoutFlags(proposal, said.key),
        actions: proposal.actions.map((action) => (action.key === said.key ? corrected(action, said) : action)),
      };
    case 'lead':
      return {
        ...proposal,
        actions: proposal.actions.map((action) =>
          action.leads.length === 0 ? { ...action, leads: [partyOf(said.said)] } : action,
        ),
        flags: proposal.flags.filter(({ code }) => code !== 'no-lead'),
      };
    case 'year':
      return dated(proposal, said.from);
    case 'drop':
      return dropped(proposal, said.key);
    case 'join':
      return joinedToBefore(proposal, said.key);
    default:
      return proposal;
  }
}

/** Words about terms get dates, once somebody has said which school year they are of. */
function dated(proposal: Proposal, from: number): Proposal {
  const found = new Map(
    proposal.actions.flatMap(({ key, due }) => {
      const read = due !== null && due.by === null ? dueInSchoolYear(due.said, from) : null;
      return due === null || read === null ? [] : [[key, { said: due.said, ...read }] as const];
    }),
  );
  return {
    ...proposal,
    actions: proposal.actions.map((action) => ({ ...action, due: found.get(action.key) ?? action.due })),
    flags: proposal.flags.filter(({ on, code }) => code !== 'no-date' || !found.has(on)),
  };
}

const withoutFlags = (proposal: Proposal, key: string): Proposal => ({
  ...proposal,
  flags: proposal.flags.filter(({ on }) => on !== key),
});

function corrected(action: ProposedAction, said: Extract<Correction, { what: 'action' }>): ProposedAction {
  const leads = said.leads.map(line).filter((each) => each !== '');
  const due = line(said.due);
  return {
    ...action,
    part: said.part,
    number: said.number,
    wording: said.wording,
    leads: leads.map((each) => action.leads.find((lead) => lead.said === each) ?? partyOf(each)),
    due: due === (action.due?.said ?? '') ? action.due : due === '' ? null : readDue(due).due,
  };
}

function dropped(proposal: Proposal, key: string): Proposal {
  const action = proposal.actions.find((each) => each.key === key);
  if (!action) return proposal;
  const left = { at: action.at, text: wordsOfAction(action), why: 'Somebody said that this row is no action' };
  return {
    ...withoutFlags(proposal, key),
    actions: proposal.actions.filter((each) => each !== action),
    leftovers: [...proposal.leftovers, left],
  };
}

function joinedToBefore(proposal: Proposal, key: string): Proposal {
  const at = proposal.actions.findIndex((each) => each.key === key);
  const [before, action] = [proposal.actions[at - 1], proposal.actions[at]];
  if (!before || !action) return proposal;
  const joined: ProposedAction = {
    ...before,
    wording: `${before.wording} ${action.number ?? ''} ${action.wording}`.replace(/\s+/g, ' '),
    leads: union(before.leads, action.leads),
    supporters: union(before.supporters, action.supporters),
    due: before.due ?? action.due,
    impacts: [...before.impacts, ...action.impacts],
    notes: [
      ...before.notes,
      ...action.notes,
      ...(before.due && action.due && before.due.said !== action.due.said
        ? [{ heading: 'When', text: action.due.said }]
        : []),
    ],
    reports: [...before.reports, ...action.reports],
  };
  return {
    ...withoutFlags(proposal, key),
    actions: proposal.actions.flatMap((each, nth) => (nth === at - 1 ? [joined] : nth === at ? [] : [each])),
  };
}

const union = <T extends { readonly said: string }>(some: readonly T[], more: readonly T[]): T[] => [
  ...some,
  ...more.filter(({ said }) => !some.some((each) => each.said === said)),
];

const wordsOfAction = (action: ProposedAction): string =>
  [
    action.number ?? '',
    action.wording,
    ...action.leads.map(({ said }) => said),
    ...action.supporters.map(({ said }) => said),
    action.due?.said ?? '',
    ...action.impacts,
    ...action.notes.map(({ text }) => text),
    action.status?.said ?? '',
  ]
    .filter((text) => text !== '')
    .join(' · ');
