import type { WrittenCell, WrittenItem } from '../../documents/index.ts';
import type { ActionShown, LeadShown } from '../action/load-actions.ts';
import { NOBODY_NAMED } from '../import/landing/new-rows.ts';
import type { PartShown } from '../plan/load-parts.ts';
import type { WholePlan } from '../plan/whole-plan.ts';
import type { PlanColumn } from '../tables.ts';
import { statusColours, wordOf } from './legend-out.ts';
import { numbersOut } from './numbers-out.ts';

/** What one cell of a plan’s table is made of. */
export interface CellOf {
  column: PlanColumn;
  /** What stands in it as text. */
  text: string;
  action: ActionShown | null;
  part: PartShown | null;
}

/** Makes the cells of a plan’s tables: what the document says, in items, each number where it was printed. */
export function cellsOut(whole: WholePlan, columns: readonly PlanColumn[]) {
  const numbers = numbersOut(whole);
  const has = (holds: PlanColumn['holds']): boolean => columns.some((column) => column.holds === holds);
  const [numbered, partNumbered] = [has('number'), has('part_number')];
  return ({ column, text, action, part }: CellOf): WrittenCell => {
    switch (column.holds) {
      case 'number':
        return one(action && numbers.action(action));
      case 'part_number':
        return one(part && numbers.part(part));
      case 'part':
        return part ? { items: [{ text: part.wording, mark: partNumbered ? null : numbers.part(part) }] } : EMPTY;
      case 'action':
        return action ? { items: [{ text: action.wording, mark: numbered ? null : numbers.action(action) }] } : EMPTY;
      case 'leads':
        return parties(action, (lead) => lead.part !== 'supporting');
      case 'supporters':
        return parties(action, (lead) => lead.part === 'supporting');
      case 'due':
        return one(action && (action.due.said !== null || action.due.by !== null) ? text : null);
      case 'status':
        return action
          ? { items: [], tag: { word: wordOf(whole, action.status), colour: statusColours[action.status] } }
          : EMPTY;
      default:
        return { items: text === '' ? [] : text.split('\n').map(plain) };
    }
  };
}

const EMPTY: WrittenCell = { items: [] };
const plain = (text: string): WrittenItem => ({ text, mark: null });
const one = (text: string | null): WrittenCell => (text === null || text === '' ? EMPTY : { items: [plain(text)] });

/** Words that stand where a document names nobody are Kith’s, and do not go out as the document’s. */
const isNobody = (lead: LeadShown): boolean => lead.kind === 'note' && lead.said === NOBODY_NAMED.said;

function parties(action: ActionShown | null, which: (lead: LeadShown) => boolean): WrittenCell {
  const named = (action?.leads ?? []).filter((lead) => which(lead) && !isNobody(lead)).map(saidWithAgency);
  return { items: named.map((text) => ({ text, mark: named.length > 1 ? '•' : null })) };
}

const saidWithAgency = ({ said, agencySaid }: LeadShown): string =>
  agencySaid === null || said.includes(agencySaid) ? said : `${said} (${agencySaid})`;
