import type { PageParts } from '../../kernel/http/reply.ts';
import { Details, InsetText } from '../../kernel/ui/index.ts';
import { ItemBoxes } from '../answering/item-boxes.tsx';
import type { Definition } from '../definition/definition.ts';
import type { InstrumentShown, VersionShown } from './load-instrument.ts';

/** One section of a version exactly as it is asked. Nothing typed here goes anywhere. */
export function previewPage({
  instrument,
  version,
  definition,
  section,
}: {
  instrument: InstrumentShown;
  version: VersionShown;
  definition: Definition;
  section: Definition['sections'][number] | undefined;
}): PageParts {
  const at = `/instruments/${instrument.id}/versions/${version.number}`;
  const label = (code: string) =>
    definition.sections.flatMap(({ items }) => items).find((item) => item.code === code)?.label ?? code;
  return {
    title: `Preview: ${instrument.name}, version ${version.number}`,
    width: 'wide',
    breadcrumbs: [
      { text: 'Instruments', href: '/instruments' },
      { text: instrument.name, href: `/instruments/${instrument.id}` },
    ],
    body: (
      <>
        <span class="govuk-caption-l">
          {instrument.name}, version {version.number}: as it is asked
        </span>
        <h1 class="govuk-heading-l">{section?.title ?? definition.title}</h1>
        <div class="kith-sectioned">
          <div>
            {definition.intro && section === definition.sections[0] && <p class="govuk-body">{definition.intro}</p>}
            {section?.guidance && <p class="govuk-body">{section.guidance}</p>}
            {section?.items.map((item) => (
              <div class="kith-item">
                {item.when && (
                  <InsetText>
                    Asked only when “{label(item.when.item)}” is answered: {item.when.is.join(' or ')}
                  </InsetText>
                )}
                <ItemBoxes definition={definition} item={item} raw={{}} />
                {item.guidance && <Details summaryText="What this means">{item.guidance}</Details>}
                {item.also && <p class="govuk-hint">Also asked: {item.also.label}</p>}
              </div>
            ))}
          </div>
          <nav aria-label="Sections">
            <ol class="kith-sections">
              {definition.sections.map(({ code, title }) => (
                <li class={code === section?.code ? 'kith-sections__here' : undefined}>
                  <a
                    class="govuk-link"
                    href={`${at}?section=${code}`}
                    aria-current={code === section?.code ? 'page' : undefined}
                  >
                    {title}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        </div>
      </>
    ),
  };
}
