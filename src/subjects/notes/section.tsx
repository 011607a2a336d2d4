import type { Content } from '../../kernel/ui/index.ts';

interface Props {
  id: string;
  heading: string;
  /** What can be added, for those who may. */
  add?: { href: string; text: string } | false;
  children: Content;
}

/** A heading with what can be added beside it. */
export function Section({ id, heading, add, children }: Props) {
  return (
    <section aria-labelledby={id} class="kith-section">
      <div class="kith-list-heading">
        <h2 class="govuk-heading-m" id={id}>
          {heading}
        </h2>
        {add && (
          <a class="govuk-link kith-no-print" href={add.href}>
            {add.text}
          </a>
        )}
      </div>
      {children}
    </section>
  );
}
