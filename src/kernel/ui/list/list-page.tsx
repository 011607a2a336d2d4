import type { Content } from '../govuk/options.ts';
import { Filter, type FilterProps } from '../moj/filter.tsx';
import { type ListColumn, type ListRow, ListTable } from './list-table.tsx';
import { type Paged, Paging, showingWords } from './paging.tsx';

type ListPageProps = {
  heading: string;
  /** What can be done from here, such as a link to export. Beside the heading. */
  actions?: Content;
  filter?: FilterProps;
  columns: readonly ListColumn[];
  rows: readonly ListRow[];
  paged: Paged;
  /** A sentence for when there is nothing: what usually arrives here and when. */
  empty: Content;
  /** Said beside the count, where others may see more or less: "Showing what you can see". */
  sight?: string;
};

/** A list with its filter on the left: the address is the view, so it can be kept and sent to someone else. */
export function ListPage(props: ListPageProps) {
  const { filter, paged } = props;
  const list = paged.total ? (
    <>
      <div class="kith-showing">
        <p role="status">{showingWords(paged)}</p>
        {props.sight && <p class="kith-showing__sight">{props.sight}</p>}
      </div>
      <ListTable caption={props.heading} columns={props.columns} rows={props.rows} />
      <Paging paged={paged} />
    </>
  ) : (
    <div class="kith-empty govuk-body">{props.empty}</div>
  );
  return (
    <>
      <div class="kith-list-heading">
        <h1 class="govuk-heading-l">{props.heading}</h1>
        {props.actions && <div class="kith-list-heading__actions">{props.actions}</div>}
      </div>
      {filter ? (
        <div class="kith-list-layout">
          <div class="kith-list-layout__filter">
            <Filter {...filter} />
          </div>
          <div class="kith-list-layout__list">{list}</div>
        </div>
      ) : (
        list
      )}
    </>
  );
}
