import type { Frame } from '../frame/frame.ts';

/** An invented partnership and person, to look at pages with. */
export const galleryFrame: Frame = {
  partnership: 'Seldermouth Safeguarding Partnership',
  person: { name: 'Asha Okonjo', agency: "Children's social care", role: 'Screener', key: 'gallery' },
  navigation: [
    { text: 'Your work', href: '/', current: true },
    { text: 'Front door', href: '/front-door' },
    { text: 'People and places', href: '/subjects' },
    { text: 'Meetings', href: '/meetings' },
    { text: 'Picture', href: '/picture' },
    { text: 'Partnership', href: '/partnership' },
  ],
  search: { action: '/search' },
  csrfToken: 'gallery-token',
  emergencyHref: '/danger-now',
  signOutHref: '/sign-out',
  helpHref: '/help',
  accessibilityHref: '/accessibility',
  privacyHref: '/privacy',
  outOfHours: { name: 'the emergency duty team', telephone: '01632 960 123', hours: '5pm to 9am and weekends' },
  banner: { tag: 'Demonstration', text: 'Everyone and everywhere here is invented.' },
};
