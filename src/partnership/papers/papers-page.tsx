import type { PaperToWrite, TagColour, WrittenBlock, WrittenCell } from '../../documents/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Details, ListTable, StatusTag, type Tone } from '../../kernel/ui/index.ts';

const tones: Record<TagColour, Tone> = { green: 'done', amber: 'soon', red: 'urgent', blue: 'active' };

/** A body's papers on a page: the same document that is written as Word, at the reader's own sight. */
export function papersPage(body: { id: string; name: string }, paper: PaperToWrite): PageParts {
  return {
    title: paper.title,
    width: 'wide',
    breadcrumbs: [{ text: body.name, href: `/bodies/${body.id}` }],
    body: (
      <>
        <span class="govuk-caption-l">
          {paper.datedOn}. {paper.subtitle}. Showing what you can see.
        </span>
        <h1 class="govuk-heading-l">{paper.title}</h1>
        <Button href={`/bodies/${body.id}/papers.docx`} classes="govuk-button--secondary">
          Download as Word
        </Button>
        <Details summaryText="What the statuses mean">
          <dl class="govuk-summary-list">
            {paper.legend.map(({ word, means, colour }) => (
              <div key={word} class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">
                  <StatusTag tone={colour ? tones[colour] : 'quiet'}>{word}</StatusTag>
                </dt>
                <dd class="govuk-summary-list__value">{means}</dd>
              </div>
            ))}
          </dl>
        </Details>
        {paper.blocks.map((block, at) => (
          <Block key={at} block={block} />
        ))}
      </>
    ),
  };
}

const Block = ({ block }: { block: WrittenBlock }) => {
  if (block.kind === 'heading') return <h2 class="govuk-heading-m">{block.text}</h2>;
  if (block.kind === 'paragraph') return <p class="govuk-body">{block.text}</p>;
  return (
    <ListTable
      caption={block.caption ?? ''}
      captionShown
      columns={block.columns.map(({ heading, width }) => ({ text: heading, words: width > 3 }))}
      rows={block.rows.map(({ cells }) =>
        cells.map((cell) => (cell.tag || cell.items.length > 0 ? <Cell cell={cell} /> : '')),
      )}
    />
  );
};

const Cell = ({ cell: { tag, items } }: { cell: WrittenCell }) => (
  <>
    {tag && <StatusTag tone={tag.colour ? tones[tag.colour] : 'quiet'}>{tag.word}</StatusTag>}
    {items.map(({ text }, at) => (
      <span key={at} class="govuk-!-display-block">
        {text}
      </span>
    ))}
  </>
);
