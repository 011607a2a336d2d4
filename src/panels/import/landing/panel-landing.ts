import type { Paper } from '../../../documents/index.ts';
import { Refused } from '../../../kernel/http/faults.ts';
import {
  findColleagues,
  type ImportShown,
  type LandedPaper,
  type Made,
  type PaperLanding,
  readImport,
  sayFlags,
} from '../../../planning/index.ts';
import { holdNames } from '../names/hold-names.ts';
import { namesInLog, withNameFlags } from '../names/names-in-log.ts';
import { panelCorrections } from '../pages/corrections.ts';
import { panelPage } from '../pages/panel-page.tsx';
import { readPanel } from '../read-panel.ts';
import { callsPlaces, mappingOf, proposeSheets } from '../reading/propose-sheets.ts';
import { whoIs } from '../who-is.ts';
import { bodiesToFill, bodyOf } from './body-of.ts';
import { landActions } from './land-actions.ts';
import { landAttendance } from './land-attendance.ts';
import { landItems } from './land-items.ts';
import { landNames, sayHeld } from './land-names.ts';
import { landPlaces } from './land-places.ts';
import { placesOf } from './places-of.ts';
import { nothingYet } from './tally.ts';

/** Rows of a panel's paper: its actions and their parts, whom they name, its meetings, its places, its items. */
function rowsOf(shown: ImportShown): number {
  const { meetings, places, items } = readPanel(shown.paper, shown.corrections);
  const read = readImport(shown);
  const { parts, actions } = read.proposal;
  const { mentions } = namesInLog(read, shown.corrections);
  return parts.length + actions.length + mentions.length + meetings.length + places.length + items.length;
}

/** Whether a paper is a panel's by itself: it has attendance or a list of places, or calls itself an action log. */
const isPanels = (paper: Paper): boolean =>
  proposeSheets(paper).some(
    ({ use, name }) =>
      use === 'attendance' ||
      (use === 'places' && callsPlaces(name)) ||
      (use === 'actions' && /\baction log\b/i.test(name ?? '')),
  ) || /\baction log\b/i.test(paper.title ?? '');

const NO_BODY = 'Select which board or panel this paper is of. If it is not there, add it to the register first';

/** A panel's spreadsheet lands as the panel's own: open actions in its plan, meetings that were held, places, items to come. */
export const panelLanding: PaperLanding = {
  recognised: 'panel',
  saidAs: 'A panel’s spreadsheet: action log, attendance, locations or cases',
  waitsIn: 'panel',
  read: (paper, said) => {
    if (!said && !isPanels(paper)) return null;
    const first = paper.blocks.find((block) => block.kind !== 'table');
    const title = paper.title ?? (first && first.text.length <= 200 ? first.text : '');
    return { title: title.replace(/\s+/g, ' ').trim() || 'A panel’s paper', mapping: mappingOf(paper) };
  },
  says(shown) {
    const { meetings, places, items } = readPanel(shown.paper, shown.corrections);
    const { actions } = readImport(shown).proposal;
    return `a panel’s paper with ${actions.length} actions, ${meetings.length} meetings, ${places.length} places and ${items.length} items`;
  },
  rowsOf,
  // Each row is known by itself: the plan's actions by their words, a meeting by its day, the rest by who decided it.
  digestOf: () => null,
  flagsOf(shown) {
    const read = readImport(shown);
    const { flags } = readPanel(shown.paper, shown.corrections);
    return [
      ...(read.proposal.actions.length > 0 ? sayFlags(withNameFlags(read, shown.corrections)) : []),
      ...flags.map(({ at, why }) => `${at ?? 'The paper'}: ${why}`),
    ];
  },
  async whyNot(ctx, shown) {
    const body = bodyOf(await bodiesToFill(ctx.tx), shown.title, shown.corrections);
    return body === null
      ? { body: NO_BODY }
      : rowsOf(shown) === 0
        ? { body: 'Nothing was found in this paper to land. Say what each table is' }
        : null;
  },
  async land(ctx, shown, made): Promise<LandedPaper> {
    const why = await panelLanding.whyNot?.(ctx, shown);
    if (why?.body) throw new Refused(`${why.body}.`);
    const body = bodyOf(await bodiesToFill(ctx.tx), shown.title, shown.corrections);
    if (body === null) throw new Refused(`${NO_BODY}.`);
    const { corrections } = shown;
    const read = readImport(shown);
    const log = namesInLog(read, corrections);
    const withheld = holdNames(read.proposal, log, corrections);
    const paper = readPanel(shown.paper, corrections);
    const landed = nothingYet();
    sayHeld(landed, read.proposal, withheld);
    const { proposal } = withheld;
    const planId = proposal.actions.length > 0 ? await landActions(ctx, { shown, body, proposal }, landed) : null;
    await landNames(ctx, { log, held: withheld, corrections, made, bodyId: body.id, planId }, landed);
    const people = whoIs(paper.people, await findColleagues(ctx.tx), corrections);
    await landAttendance(ctx, { body, paper, people, made }, landed);
    await landPlaces(ctx, { places: paper.places, corrections, made }, landed);
    await landItems(ctx, { items: paper.items, corrections, made, bodyId: body.id }, landed);
    const known = made.some(({ what, id }) => what === 'plan' && id === planId);
    const plan: Made[] = planId === null || known ? [] : [{ what: 'plan', id: planId, key: null }];
    const { accepted, unchanged, updated, held, reasons, said } = landed;
    return {
      made: [...plan, ...landed.made],
      counts: { read: rowsOf(shown), accepted, unchanged, updated, held, rejected: 0 },
      reasons,
      said,
      waits: held > 0,
      planId,
    };
  },
  placesOf,
  page: panelPage,
  corrections: panelCorrections,
};
