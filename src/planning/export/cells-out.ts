import type { WrittenCell, WrittenItem } from '../../documents/index.ts';
import { dueWords } from '../action/due-words.ts';
import type { ActionShown, LeadShown } from '../action/load-actions.ts';
import { DOCUMENT_SAYS, NOBODY_NAMED } from '../import/landing/new-rows.ts';
import type { WholePlan } from '../plan/whole-plan.ts';
import type { PlanColumn } from '../tables.ts';
import { statusColours, wordOf } from './legend-out.ts';
import { numbersOut } from './numbers-out.ts';
import type { RowOut } from './sections-out.ts';

/**
 * Makes the cells of a plan’s tables: what the document said where it said it, each number where it was printed, and notes
 * under their heading whatever else that column holds. A row without an action says what is said of its part as a whole.
 */
export function cellsOut(whole: WholePlan, columns: readonly PlanColumn[]) {
  const numbers = numbersOut(whole);
  const has = (holds: PlanColumn['holds']): boolean => columns.some((column) => column.holds === holds);
  const [numbered, partNumbered] = [has('number'), has('part_number')];

  const items = (column: PlanColumn, { part, action }: RowOut): WrittenItem[] => {
    switch (column.holds) {
      case 'number':
        return lines(action && numbers.action(action));
      case 'part_number':
        return lines(part && numbers.part(part));
      case 'part':
        return part ? [{ text: part.wording, mark: partNumbered ? null : numbers.part(part) }] : [];
      case 'action':
        return action ? [{ text: action.wording, mark: numbered ? null : numbers.action(action) }] : [];
      case 'outcome':
        return lines(part?.outcome);
      case 'leads':
        return parties(action, (lead) => lead.part !== 'supporting');
      case 'supporters':
        return parties(action, (lead) => lead.part === 'supporting');
      case 'due':
        return lines(action && (action.due.said ?? (action.due.by === null ? null : dueWords(action.due))));
      case 'impact':
        return whole.impacts
          .filter((impact) => (action ? impact.actionId === action.id : part !== null && impact.partId === part.id))
          .map(({ wording }) => plain(wording));
      case 'strand':
        return lines(action?.strandName);
      case 'update':
        return lines(printedStatus(action) === null ? action?.claimReason : null);
      default:
        return [];
    }
  };

  return (column: PlanColumn, row: RowOut): WrittenCell => {
    const { part, action } = row;
    const notes = whole.notes.filter(
      ({ heading, actionId, partId }) =>
        heading === column.heading &&
        (action ? actionId === action.id : actionId === null && part !== null && partId === part.id),
    );
    const said = [...items(column, row), ...notes.flatMap(({ text }) => lines(text))];
    return column.holds === 'status' && action
      ? {
          items: said,
          tag: { word: printedStatus(action) ?? wordOf(whole, action.status), colour: statusColours[action.status] },
        }
      : { items: said };
  };
}

/** The status in the document's own words ("At risk – no key holder yet"), while nobody has said more of it; else null. */
const printedStatus = (action: ActionShown | null): string | null =>
  action?.claimReason?.startsWith(DOCUMENT_SAYS) ? action.claimReason.slice(DOCUMENT_SAYS.length) : null;

const plain = (text: string): WrittenItem => ({ text, mark: null });
const lines = (text: string | null | undefined): WrittenItem[] => (!text ? [] : text.split('\n').map(plain));

/** Words that stand where a document names nobody are Kith’s, and do not go out as the document’s. */
const isNobody = (lead: LeadShown): boolean => lead.kind === 'note' && lead.said === NOBODY_NAMED.said;

function parties(action: ActionShown | null, which: (lead: LeadShown) => boolean): WrittenItem[] {
  const named = (action?.leads ?? []).filter((lead) => which(lead) && !isNobody(lead)).map(saidWithAgency);
  return named.map((text) => ({ text, mark: named.length > 1 ? '•' : null }));
}

const saidWithAgency = ({ said, agencySaid }: LeadShown): string =>
  agencySaid === null || said.includes(agencySaid) ? said : `${said} (${agencySaid})`;
