import {
  type CivilDate,
  calendarCovers,
  englandCalendar,
  londonDate,
  londonMoment,
  parseTimeField,
  sayDateWithWeekday,
} from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { DateField, datePartsOf, readDateParts, TextField } from '../../kernel/ui/index.ts';
import { dateOf, type Filled, hasProblems, mayText, type Problems, type Raw, typed } from '../../subjects/index.ts';
import { formPage } from '../forms/form-page.tsx';
import type { BodyShown } from '../register/load-body.ts';

export interface ArrangeShown {
  body: BodyShown;
  /** The days its cadence has next. */
  next: readonly CivilDate[];
}

export interface Arranged {
  startsAt: Date;
  endsAt: Date | null;
  heldAt: string | null;
}

/** Arranges one meeting of a body, on the next day its cadence has unless another is typed. */
export function arrangePage(shown: ArrangeShown & Filled): PageParts {
  const { body, raw, errors, next } = shown;
  const own = `/bodies/${body.id}`;
  const field = (name: string) => ({ name, errors, value: typed(raw, name) });
  return formPage({
    heading: 'Arrange a meeting',
    caption: body.name,
    breadcrumbs: [
      { text: 'Boards and panels', href: '/bodies' },
      { text: body.name, href: own },
      { text: 'Arrange a meeting' },
    ],
    before: next.length > 0 && (
      <p class="govuk-body">
        The next that fall due: {next.map(sayDateWithWeekday).join('; ')}. Bank holidays have been moved.
      </p>
    ),
    action: `${own}/meetings/new`,
    autosaveKey: `arrange-${body.id}`,
    filled: shown,
    button: 'Arrange it',
    back: own,
    children: (
      <>
        <DateField
          name="on"
          label="On"
          errors={errors}
          value={shown.sent ? readDateParts(raw, 'on') : datePartsOf(next[0])}
        />
        <TextField {...field('at')} label="It begins at" hint="Such as 10am or 1:30pm." width={10} />
        <TextField {...field('until')} label="It ends at" optional width={10} />
        <TextField {...field('where')} label="Where?" hint="A room, a link, or both." optional />
      </>
    ),
  });
}

/** Reads when and where; London time. Null when anything has to be mended. */
export function readArranged(raw: Raw, problems: Problems, now: Date): Arranged | null {
  const on = dateOf(raw, 'on', problems, now, { what: 'The day', needed: true });
  const at = parseTimeField(typed(raw, 'at'), 'Time it begins');
  if (!at.ok) problems.at = at.message;
  const until = typed(raw, 'until') === '' ? null : parseTimeField(typed(raw, 'until'), 'Time it ends');
  if (until && !until.ok) problems.until = until.message;
  const heldAt = mayText(raw, 'where', problems, 300);
  if (on && on < londonDate(now)) problems.on = 'The day must be today or in the future';
  else if (on && !calendarCovers(englandCalendar(), on)) problems.on = 'The day is beyond the bank holidays Kith knows';
  if (!on || !at.ok || hasProblems(problems)) return null;
  const startsAt = londonMoment(on, at.time);
  const endsAt = until?.ok ? londonMoment(on, until.time) : null;
  if (endsAt && endsAt <= startsAt) {
    problems.until = 'It ends after it begins';
    return null;
  }
  return { startsAt, endsAt, heldAt };
}
