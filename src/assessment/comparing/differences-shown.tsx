import type { Content } from '../../kernel/ui/index.ts';
import { anyDifference, type Differences } from './differences.ts';

/** What differs between two versions, in words, each kind of change apart. */
export function DifferencesShown({ found }: { found: Differences }) {
  if (!anyDifference(found)) return <p class="govuk-body">Every question is the same.</p>;
  return (
    <>
      <Some heading="Added" lines={found.added.map(({ item, section }) => `${item.label} (in ${section.title})`)} />
      <Some
        heading="Reworded"
        lines={found.reworded.map(({ before, after }) => (
          <>
            <del>{before.label}</del> <ins>{after.label}</ins>
            {(before.guidance ?? '') !== (after.guidance ?? '') && ' (its guidance too)'}
          </>
        ))}
      />
      <Some
        heading="Moved"
        lines={found.moved.map(({ item, from, to }) => `${item.label}: from ${from.title} to ${to.title}`)}
      />
      <Some
        heading="Answers to choose from"
        lines={found.offered.map(
          ({ item, before, after }) =>
            `${item.label}: ${before.join(', ') || 'words'} became ${after.join(', ') || 'words'}`,
        )}
      />
      <Some
        heading="No longer asked"
        lines={found.removed.map(({ item, section }) => `${item.label} (was in ${section.title})`)}
      />
    </>
  );
}

function Some({ heading, lines }: { heading: string; lines: readonly Content[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{heading}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}
