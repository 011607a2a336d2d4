import type { Ctx, FormSeal } from '../../../kernel/http/context.ts';
import type { PageParts } from '../../../kernel/http/reply.ts';
import { Button, Details, Form, InsetText, ListTable } from '../../../kernel/ui/index.ts';
import {
  ColumnsSection,
  FlagsSection,
  type ImportShown,
  isClosed,
  LandedSection,
  type PaperPage,
  RowsSection,
} from '../../../planning/index.ts';
import { AboutForm } from './about-form.tsx';
import { AttendanceSection } from './attendance-section.tsx';
import { ItemsSection, PlacesSection } from './decide-sections.tsx';
import { loadPanelPage } from './load-panel-page.ts';
import { NamesSection } from './names-section.tsx';
import { SheetsSection } from './sheets-section.tsx';

/** Where a form of this page goes, and what seals it. Each form has a key of its own, so that sending one does not use up another. */
export interface Sealing {
  readonly at: string;
  readonly seal: FormSeal;
  newKey(): string;
}

/** What Kith read of a panel's paper: what to look at first, then everything, each correctable, and landing it. */
export async function panelPage(ctx: Ctx, shown: ImportShown, page: PaperPage): Promise<PageParts> {
  const loaded = await loadPanelPage(ctx, shown, page);
  const { proposal, read, paper, errors } = loaded;
  const at = `/plans/import/${shown.id}`;
  const sealing: Sealing = { at, seal: ctx.seal, newKey: ctx.newId };
  const staged = shown.state === 'staged';
  const mappable = staged && read.mapping.some(({ use }) => use !== 'apart');
  const count = (many: number, one: string): string => `${many} ${many === 1 ? one : `${one}s`}`;
  return {
    title: shown.title,
    width: 'wide',
    errors,
    breadcrumbs: [
      { text: 'Plans', href: '/plans' },
      { text: 'Papers brought in', href: '/plans/import' },
    ],
    body: (
      <>
        <span class="govuk-caption-l">{shown.state === 'landed' ? 'Brought in' : 'Waits for you'}</span>
        <h1 class="govuk-heading-l">{shown.title}</h1>
        <InsetText>
          Kith takes this for a panel’s paper: {count(proposal.actions.length, 'action')},{' '}
          {count(paper.meetings.length, 'meeting')}, {count(paper.places.length, 'place')} and{' '}
          {count(paper.items.length, 'item')}. Only those who run meetings can read it here.
        </InsetText>
        <LandedSection state={shown.state} places={page.places} />
        {paper.flags.length > 0 && (
          <ListTable
            caption="To look at in its tables"
            captionShown
            columns={[{ text: 'In the paper at' }, { text: 'Why', words: true }]}
            rows={paper.flags.map(({ at: where, why }) => [where ?? 'The paper', why])}
          />
        )}
        {staged && <AboutForm {...loaded} {...sealing} />}
        {staged && <SheetsSection sheets={paper.sheets} {...sealing} />}
        {(mappable || proposal.actions.length > 0) && (
          <>
            <h2 class="govuk-heading-m">The action log</h2>
            <Closed many={proposal.actions.filter(isClosed).length} />
            <NamesSection {...loaded} {...sealing} staged={staged} />
            <FlagsSection at={at} proposal={proposal} landed={!staged} />
            {mappable && <ColumnsSection mapping={read.mapping} open={proposal.actions.length === 0} {...sealing} />}
            <RowsSection at={at} proposal={proposal} landed={!staged} />
          </>
        )}
        <AttendanceSection {...loaded} {...sealing} staged={staged} />
        <PlacesSection {...loaded} {...sealing} staged={staged} />
        <ItemsSection {...loaded} {...sealing} staged={staged} />
        {paper.leftovers.length > 0 && (
          <Details summaryText={`Kept with the paper, not landed: ${paper.leftovers.length}`}>
            {paper.leftovers.map(({ at: where, text }) => (
              <p class="govuk-body-s">
                <strong>{where}</strong>: {text}
              </p>
            ))}
          </Details>
        )}
        {paper.headings.length > 0 && (
          <Details summaryText={`Headings as printed: ${paper.headings.length}`}>
            <p class="govuk-body-s">{paper.headings.map(({ text }) => text).join(' · ')}</p>
          </Details>
        )}
        {staged && (
          <>
            <h2 class="govuk-heading-m">Land it</h2>
            <p class="govuk-body">What still needs a decision waits here, and lands when you come back.</p>
            <Form action={`${at}/accept`} csrfToken={ctx.seal.csrf} idempotencyKey={ctx.newId()}>
              <Button>{page.made.length > 0 ? 'Land the rest' : 'Land this paper'}</Button>
            </Form>
            <Form action={`${at}/abandon`} csrfToken={ctx.seal.csrf} idempotencyKey={ctx.newId()}>
              <Button classes="govuk-button--secondary">Put it aside</Button>
            </Form>
          </>
        )}
      </>
    ),
  };
}

/** What a log says is closed makes no new action, and that is said. */
const Closed = ({ many }: { many: number }) =>
  many === 0 ? null : (
    <p class="govuk-body">
      {many === 1 ? 'One of these is' : `${many} of these are`} closed in the log: kept with this paper, and not made
      into an action. Where its plan has it as open, the log’s word becomes evidence that somebody approves.
    </p>
  );
