import { address, ChoiceField, ChoicesField, type ChosenFilter, Filter, SelectField } from '../../kernel/ui/index.ts';
import type { ActionShown } from '../action/load-actions.ts';
import { actionStatuses } from '../action/status.ts';
import { statusWords } from '../action/status-words.tsx';
import { byText, leadAgencies, type PlanFilter } from './filter-actions.ts';

const queryOf = (filter: PlanFilter) => ({
  status: filter.status,
  agency: filter.agency ?? undefined,
  strand: filter.strand ?? undefined,
  order: filter.order === 'document' ? undefined : filter.order,
});

/** What of a plan to show: a plain form whose address is the view. */
export function FilterForm({
  at,
  actions,
  filter,
}: {
  at: string;
  actions: readonly ActionShown[];
  filter: PlanFilter;
}) {
  const agencies = [...new Set(actions.flatMap(leadAgencies))].sort(byText);
  const strands = [...new Map(actions.flatMap((a) => (a.strand ? [[a.strand, a.strandName ?? a.strand]] : [])))];
  const query = queryOf(filter);
  const chosen: ChosenFilter[] = [
    {
      heading: 'Status',
      items: filter.status.map((one) => ({
        text: statusWords[one],
        href: address(at, query, { status: filter.status.filter((other) => other !== one) }),
      })),
    },
    {
      heading: 'Lead agency',
      items: filter.agency ? [{ text: filter.agency, href: address(at, query, { agency: undefined }) }] : [],
    },
    {
      heading: 'Strand',
      items: filter.strand
        ? [
            {
              text: strands.find(([code]) => code === filter.strand)?.[1] ?? filter.strand,
              href: address(at, query, { strand: undefined }),
            },
          ]
        : [],
    },
  ];
  return (
    <Filter action={at} chosen={chosen} clearHref={at}>
      <ChoicesField
        name="status"
        label="Status"
        small
        values={filter.status}
        items={actionStatuses.map((value) => ({ value, text: statusWords[value] }))}
      />
      {agencies.length > 0 && (
        <SelectField
          name="agency"
          label="Lead agency"
          none="Any agency"
          value={filter.agency ?? ''}
          items={agencies.map((name) => ({ value: name, text: name }))}
        />
      )}
      {strands.length > 0 && (
        <SelectField
          name="strand"
          label="Strand"
          none="Any strand"
          value={filter.strand ?? ''}
          items={strands.map(([value, text]) => ({ value, text }))}
        />
      )}
      <ChoiceField
        name="order"
        label="Order"
        small
        value={filter.order}
        items={[
          { value: 'document', text: 'As in the document' },
          { value: 'overdue', text: 'Overdue first' },
        ]}
      />
    </Filter>
  );
}
