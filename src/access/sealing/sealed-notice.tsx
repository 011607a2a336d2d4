import { InsetText } from '../../kernel/ui/index.ts';

/**
 * What the hub and the emergency team are shown of a sealed record, and all they are shown: that it exists, and whom to
 * ring (domain §7.8 I22). `breakHref` only for those whose hat may break the glass.
 */
export function SealedNotice({ ring, breakHref }: { ring: string; breakHref?: string }) {
  return (
    <InsetText>
      <p class="govuk-body govuk-!-margin-bottom-1">A record exists. Ring {ring}.</p>
      {breakHref && (
        <p class="govuk-body govuk-!-margin-bottom-0">
          If a child may come to harm before they answer,{' '}
          <a class="govuk-link" href={breakHref}>
            open it in an emergency
          </a>
          .
        </p>
      )}
    </InsetText>
  );
}
