import type { PlanColumn } from '../../tables.ts';
import type { Proposal } from '../proposal.ts';

/** Outcomes land as impacts of their actions, so that their column is one of impacts, unless the paper has one of those too. */
export const landedColumns = (columns: Proposal['columns']): PlanColumn[] =>
  columns.some(({ holds }) => holds === 'impact')
    ? [...columns]
    : columns.map((column) => (column.holds === 'outcome' ? { ...column, holds: 'impact' } : column));
