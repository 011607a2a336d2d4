import { Button } from '../govuk/button.tsx';
import { InsetText } from '../govuk/inset-text.tsx';
import { Tabs } from '../govuk/tabs.tsx';
import { TaskList } from '../govuk/task-list.tsx';
import { WarningText } from '../govuk/warning-text.tsx';
import { Badge } from '../moj/badge.tsx';
import { IdentityBar } from '../moj/identity-bar.tsx';
import { PageHeaderActions } from '../moj/page-header-actions.tsx';
import { SubNavigation } from '../moj/sub-navigation.tsx';
import { Timeline } from '../moj/timeline.tsx';
import { DateText, DateTimeText } from '../text/date-text.tsx';
import { KeyValues } from '../text/key-values.tsx';
import { StatusTag } from '../text/status-tag.tsx';

/** A record: who it is about, its pages, what is known and what happened. */
export function RecordSection() {
  return (
    <section>
      <h2 class="govuk-heading-l">A record</h2>
      <IdentityBar
        title="Harbour Steps"
        details={['Neighbourhood', 'Led by Asha Okonjo', 'Speak first to Sam at the youth club']}
        flags={
          <>
            <Badge colour="purple">Restricted</Badge>
            <StatusTag tone="soon">Review due in 3 days</StatusTag>
          </>
        }
        actions={
          <Button href="/subjects/1/access" classes="govuk-button--secondary govuk-!-margin-bottom-0">
            Why can I see this?
          </Button>
        }
      />
      <SubNavigation
        items={[
          { text: 'Overview', href: '/1', active: true },
          { text: 'Chronology', href: '/2' },
          { text: 'People and places', href: '/3' },
          { text: 'Assessments', href: '/4' },
          { text: 'Plan', href: '/5' },
          { text: 'Access', href: '/6' },
        ]}
      />
      <PageHeaderActions heading={{ text: 'What is known', level: 3, classes: 'govuk-heading-m' }}>
        <Button href="/plan/new">Begin a plan</Button>
      </PageHeaderActions>
      <KeyValues
        items={[
          { key: 'Since', value: <DateText value="2026-03-03" />, actions: [{ text: 'Change', href: '/change' }] },
          { key: 'Last told', value: <DateTimeText value="2026-11-21T16:30:00Z" /> },
          { key: 'Lighting', value: undefined },
        ]}
      />
      <KeyValues
        card={{ title: 'Who can change it', headingLevel: 3 }}
        items={[{ key: 'Owner', value: 'Parks team', actions: [{ text: 'Change', href: '/owner' }] }]}
      />
      <InsetText>“It feels fine till the shops shut. Then we go round the long way.”</InsetText>
      <WarningText>You are about to open a restricted record. Who opened it and why is kept.</WarningText>
      <h3 class="govuk-heading-m">What happened</h3>
      <Timeline
        headingLevel={4}
        items={[
          {
            title: 'Two lamps mended',
            byline: 'Street lighting',
            when: <DateTimeText value="2026-11-20T09:00:00Z" />,
            children: <p class="govuk-body">Checked after dark by the youth team.</p>,
          },
          { title: 'Young people asked about the steps', when: 'Between 3 and 7 November 2026' },
        ]}
      />
      <h3 class="govuk-heading-m">Sections of an assessment</h3>
      <TaskList
        items={[
          { title: { text: 'What is happening' }, href: '/a', status: { text: 'Done' } },
          {
            title: { text: 'Who is there' },
            href: '/b',
            hint: { text: 'Last answered in May' },
            status: { tag: { text: 'Begun', classes: 'govuk-tag--light-blue' } },
          },
          { title: { text: 'What would help' }, status: { text: 'Cannot start yet' } },
        ]}
      />
      <Tabs
        title="In this section"
        idPrefix="gallery-tab"
        items={[
          { label: 'This year', panel: { text: 'Safer than last year, say 14 of 20 asked.' } },
          { label: 'Last year', panel: { text: 'Not asked.' } },
        ]}
      />
    </section>
  );
}
