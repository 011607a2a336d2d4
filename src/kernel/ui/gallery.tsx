import type { VNode } from 'preact';
import { Page } from './frame/page.tsx';
import { FormSection, galleryErrors } from './gallery/form-section.tsx';
import { galleryFrame } from './gallery/frame.ts';
import { ListSection } from './gallery/list-section.tsx';
import { RecordSection } from './gallery/record-section.tsx';
import { Panel } from './govuk/panel.tsx';
import { renderPage } from './render-page.ts';

/** Whole pages to look at and to test: everything in the kit, with invented words. */
export const galleryPages: Readonly<Record<string, () => VNode>> = {
  record: () => (
    <Page
      frame={galleryFrame}
      title="Gallery: a record"
      breadcrumbs={[{ text: 'People and places', href: '/subjects' }, { text: 'Harbour Steps' }]}
    >
      <h1 class="govuk-visually-hidden">Gallery: a record</h1>
      <RecordSection />
    </Page>
  ),
  form: () => (
    <Page frame={galleryFrame} title="Gallery: a form" backHref="/front-door" errors={galleryErrors}>
      <h1 class="govuk-heading-xl">Decide what happens next</h1>
      <FormSection />
    </Page>
  ),
  list: () => (
    <Page frame={galleryFrame} title="Gallery: a list" width="wide">
      <ListSection />
    </Page>
  ),
  done: () => (
    <Page
      frame={{ ...galleryFrame, person: undefined, navigation: [], search: undefined }}
      title="Gallery: done"
      done="Decision recorded."
    >
      <Panel titleText="Sent to the front door">Your reference is K4-7QX</Panel>
      <Panel
        titleText="Is anyone in danger now?"
        headingLevel={2}
        interruption
        actions={{
          items: [
            { text: 'Yes', href: '/danger-now', type: 'button' },
            { text: 'No, go on', href: '/go-on' },
          ],
        }}
      >
        <p class="govuk-body">If you are not sure, say yes.</p>
      </Panel>
    </Page>
  ),
};

/** One page of the gallery as an HTML document, by name. @throws RangeError when there is no such page. */
export function gallery(name: string): string {
  const page = galleryPages[name];
  if (!page) throw new RangeError(`The gallery has no page called "${name}".`);
  return renderPage(page());
}
