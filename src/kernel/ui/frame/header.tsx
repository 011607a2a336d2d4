import { GenericHeader } from '../govuk/generic-header.tsx';
import { PhaseBanner } from '../govuk/phase-banner.tsx';
import { ServiceNavigation } from '../govuk/service-navigation.tsx';
import { CsrfField } from './csrf-field.tsx';
import type { Frame, FramePerson } from './frame.ts';
import { UtilityLine } from './utility-line.tsx';

function Person({ person, frame }: { person: FramePerson; frame: Frame }) {
  return (
    <div class="kith-person">
      <p class="kith-person__who">
        <span class="govuk-visually-hidden">Signed in as </span>
        <span class="kith-person__name">{person.name}</span>
        <span class="kith-person__role">
          {person.role}, {person.agency}
        </span>
      </p>
      <form method="post" action={frame.signOutHref} class="kith-person__sign-out" data-sign-out="">
        <CsrfField token={frame.csrfToken} />
        <button type="submit" class="kith-link-button">
          Sign out
        </button>
      </form>
    </div>
  );
}

/** The top of every page: Kith and the partnership, who is signed in, where they can go, and the utility line. */
export function Header({ frame }: { frame: Frame }) {
  const logo = (
    <>
      <span class="kith-logo">Kith</span> <span class="kith-partnership">{frame.partnership}</span>
    </>
  );
  return (
    <header class="govuk-template__header">
      <GenericHeader logo={logo} classes="kith-header">
        {frame.person && <Person person={frame.person} frame={frame} />}
      </GenericHeader>
      {frame.navigation.length > 0 && <ServiceNavigation navigation={frame.navigation} navigationLabel="Main" />}
      <UtilityLine frame={frame} />
      {frame.banner && <PhaseBanner tag={{ text: frame.banner.tag }}>{frame.banner.text}</PhaseBanner>}
    </header>
  );
}
