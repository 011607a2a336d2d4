import { Tag } from '../govuk/tag.tsx';

/**
 * What a status asks of its reader.
 * `urgent`: someone must act today, or it is overdue. `soon`: due soon, or at risk. `done`: done, or safe.
 * `active`: under way. `quiet`: nothing is asked.
 */
export type Tone = 'urgent' | 'soon' | 'done' | 'active' | 'quiet';

/** A different outline for each tone, so that no one needs the colour: diamond, triangle, tick, disc, ring. */
const shapes: Record<Tone, string> = {
  urgent: 'M8 0l8 8-8 8-8-8z',
  soon: 'M8 1l8 14H0z',
  done: 'M6.2 14L.8 8.6l2.4-2.4 3 3L12.8 2.6 15.2 5z',
  active: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z',
  quiet: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z',
};

/** The shape that stands for a tone, for legends and table cells. It is silent: say the tone in words beside it. */
export function ToneShape({ tone }: { tone: Tone }) {
  return (
    <svg
      class={`kith-shape kith-shape--${tone}`}
      viewBox="0 0 16 16"
      width="12"
      height="12"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[tone]} />
    </svg>
  );
}

/** A status in a word, a colour and a shape: "Overdue by 3 days", "Due today", "Done". */
export function StatusTag({ tone, children }: { tone: Tone; children: string }) {
  return (
    <Tag classes={`kith-status kith-status--${tone}`}>
      <ToneShape tone={tone} /> {children}
    </Tag>
  );
}
