import { type CivilDate, civilDate, daysBetween, sayDate } from '../../kernel/clock/index.ts';
import { StatusTag } from '../../kernel/ui/index.ts';
import type { FlagShown } from './load-subject.ts';

/** A flag with its review date: no flag is for ever (domain §2.9). */
export function FlagTag({ flag, today }: { flag: FlagShown; today: CivilDate }) {
  const left = daysBetween(today, civilDate(flag.reviewOn));
  const review = sayDate(civilDate(flag.reviewOn));
  return (
    <StatusTag tone={left <= 14 ? 'soon' : 'active'}>
      {`${flag.label}: ${left < 0 ? `review was due ${review}` : `review ${review}`}`}
    </StatusTag>
  );
}
