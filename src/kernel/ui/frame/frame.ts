import type { NavigationItem } from '../govuk/service-navigation.tsx';

/** Who is signed in, as the header says it. */
export type FramePerson = {
  name: string;
  agency: string;
  role: string;
  /** Opaque and the same for this person every time: keeps one person's unsaved words from the next at this screen. */
  key: string;
};

/** The search box in the header. */
export type FrameSearch = {
  action: string;
  value?: string;
  label?: string;
  /** Whether `/` goes to the box. A person may turn it off, since some people speak their keys (WCAG 2.1.4). */
  shortcut?: boolean;
};

/** When a screen left alone is covered and locked. Minutes. */
export type FrameIdle = {
  lockAfterMinutes: number;
  warnMinutesBefore: number;
  /** Where locking goes; it is given `?return=` with the address of this page. */
  lockHref: string;
  /** Answers a POST by keeping the session awake. */
  stayHref?: string;
};

/** Someone to ring when the office is shut. */
export type OutOfHours = { name: string; telephone: string; hours?: string };

/** What every page has in common for one request. Pages add their own title and words. */
export type Frame = {
  /** The partnership's name, as people say it. */
  partnership: string;
  /** Absent when nobody is signed in. */
  person?: FramePerson;
  /** Only what this person's roles use, with the item shown marked. */
  navigation: readonly NavigationItem[];
  search?: FrameSearch;
  /** Goes into every form that changes something. */
  csrfToken?: string;
  /** "I believe a child is in danger now". */
  emergencyHref: string;
  signOutHref: string;
  helpHref: string;
  accessibilityHref: string;
  privacyHref: string;
  outOfHours: OutOfHours;
  /** Said above every page when Kith is not live: the demonstration, or training. */
  banner?: { tag: string; text: string };
  idle?: FrameIdle;
};
