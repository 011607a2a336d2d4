/** A telephone number that can be tapped. Spaces are for reading and are left out of the link. */
export function Telephone({ number }: { number: string }) {
  return (
    <a class="govuk-link kith-telephone" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      {number}
    </a>
  );
}
