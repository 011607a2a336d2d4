import type { PageParts } from '../../kernel/http/reply.ts';
import { DateText, DateTimeText, InsetText } from '../../kernel/ui/index.ts';
import { AboutItem } from '../agenda/agenda-list.tsx';
import type { ItemShown } from '../agenda/load-items.ts';
import type { AttendingShown } from '../attendance/load-attending.ts';
import type { MeetingShown } from '../meeting/load-meeting.ts';
import { meetingPage } from '../meeting/meeting-frame.tsx';
import type { Papers } from '../papers/load-papers.ts';
import { PapersOf } from '../papers/papers-of.tsx';
import { attendanceWords, bandWords, partWords } from '../words.ts';

export interface PackShown {
  meeting: MeetingShown;
  items: readonly ItemShown[];
  papers: ReadonlyMap<string, Papers>;
  attending: readonly AttendingShown[];
  reader: { name: string; agency: string };
  now: Date;
  expiresAt: Date;
}

/** Who reads it and when, on the screen and on paper: a pack that is found says whose it was. */
const Watermark = ({ reader, now }: Pick<PackShown, 'reader' | 'now'>) => (
  <p class="govuk-body-s">
    For {reader.name}, {reader.agency}, on <DateTimeText value={now} />. Not to be passed on or copied.
  </p>
);

/** One attendee's own pack: made of what they may see as they read it. It is a page of Kith and never a file that is sent. */
export function packPage(shown: PackShown): PageParts {
  const { meeting, items, papers, attending } = shown;
  return meetingPage(
    meeting,
    'pack',
    'Your pack',
    <>
      <Watermark reader={shown.reader} now={shown.now} />
      <InsetText>
        Showing what you can see. It can be read until <DateText value={shown.expiresAt} />.
      </InsetText>
      <h2 class="govuk-heading-m">Who is coming</h2>
      <ul class="govuk-list">
        {attending.map((one) => (
          <li>
            {one.name}, {one.standsFor ? `deputy for ${one.standsFor}` : partWords[one.part].toLowerCase()}
            {one.state === 'apologies' && ` (${attendanceWords.apologies.says.toLowerCase()})`}
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Agenda</h2>
      {items.map((item) => (
        <section aria-labelledby={`item-${item.id}`}>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1" id={`item-${item.id}`}>
            {item.number}. {item.title} <AboutItem item={item} />
          </h3>
          <p class="govuk-hint">
            {bandWords[item.band]}.{item.band !== 'opening' && item.band !== 'standing' && ` ${item.why}`}
            {item.lateReason && ` Late because: ${item.lateReason}`}
          </p>
          <PapersOf
            item={item}
            papers={papers.get(item.id) ?? { stage: null, lead: null, reviewOn: null, lastDecision: null, actions: [] }}
          />
        </section>
      ))}
      <Watermark reader={shown.reader} now={shown.now} />
    </>,
  );
}
