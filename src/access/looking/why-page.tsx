import type { PageParts } from '../../kernel/http/reply.ts';
import { InsetText } from '../../kernel/ui/index.ts';
import { hrefOf, type KnownThing } from '../thing/known-thing.ts';
import { sightWords } from '../words.ts';
import { whySentence } from './sentences.ts';
import type { WayToSee } from './why.ts';

/** Why can I see this: every way there is, as sentences, and what each shows. */
export function whyPage(thing: KnownThing, ways: readonly WayToSee[], now: Date): PageParts {
  return {
    title: `Why can I see this: ${thing.name}`,
    breadcrumbs: [{ text: thing.name, href: hrefOf(thing) }, { text: 'Why can I see this?' }],
    body: (
      <>
        <span class="govuk-caption-l">{thing.name}</span>
        <h1 class="govuk-heading-l">Why can I see this?</h1>
        {ways.map((way) => (
          <InsetText>
            <p class="govuk-body govuk-!-margin-bottom-1">{whySentence(way, now)}</p>
            <p class="govuk-hint govuk-!-margin-bottom-0">
              It shows you {sightWords(way.level, way.identity)}.
              {way.way === 'grant' && way.basis !== 'author' && ` Reason given: ${way.about}`}
            </p>
          </InsetText>
        ))}
        <p class="govuk-body">Every time you open this record, Kith notes that you did.</p>
        {thing.oversees && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/access/${thing.id}/who`}>
              Who else can see it, and who has looked
            </a>
          </p>
        )}
        <p class="govuk-body">
          If you should not be able to see it, tell whoever leads on it. If it names you or your family,{' '}
          <a class="govuk-link" href={`/access/${thing.id}/names-me`}>
            say so and it is closed to you
          </a>
          .
        </p>
      </>
    ),
  };
}
