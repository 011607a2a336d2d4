/** On every page, in the same place: what to do when a child may be in danger now. */
export function EmergencyLink({ href }: { href: string }) {
  return (
    <aside class="kith-emergency" aria-label="Danger now">
      <div class="govuk-width-container">
        <a class="govuk-link kith-emergency__link" href={href}>
          I believe a child is in danger now
        </a>
      </div>
    </aside>
  );
}
