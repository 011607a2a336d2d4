/** Forms that nobody going round is shown, and why that is right or where they are tried instead. */
export const unmet: Record<string, string> = {
  '/sign-in': 'shown to people who are not signed in: tried at the door, in sign-in.db.test.ts',
  '/sign-in/code': 'the second step of signing in: sign-in.db.test.ts',
  '/sign-in/phone': 'a step of the first sign-in, takes a code: sign-in.db.test.ts',
  '/sign-in/new-password': 'a step of the first sign-in, takes a password: sign-in.db.test.ts',
  '/unlock': 'takes a password, while locked: sign-in.db.test.ts',
  '/account/password': 'takes passwords, and nobody here has one: sign-in.db.test.ts',
  '/lock': 'a button of the script that locks a screen: no field',
  '/stay': 'asked by the script that keeps a session: no field',
  '/drafts/:key': 'asked by the script that keeps a draft: its text is tried in forms.db.test.ts as bodies are',
  '/assessments/:id/:section/answer':
    'asked by the script that keeps each answer as it is typed: sent to by itself, below in forms.db.test.ts',
  '/resume/:id/throw-away': 'a button beside a form that was sent too late: no field',
  '/subjects/:id/warnings/:warning/second':
    'steps that would wait are answered first, so that others can be proposed: src/subjects/notes/notes.db.test.ts',
  '/meetings/:id/accept': 'a button above an agenda on which something waits: no field',
  '/meetings/:id/present': 'a button above those who are expected: no field',
  '/account/sign-ins/:id/end': 'a button beside each other session: no field',
};

/** Forms that first show what they would do: pressed as if that had been seen. */
export const presses: Record<string, [name: string, value: string]> = {
  '/front-door/:id/tell': ['step', 'send'],
};

/** Fields somebody types into whose words are looked up and not kept. */
export const lookedUp: Record<string, string> = {
  q: 'finds people, places or teams by name',
  label: 'finds a record by its label',
};

/** Forms that cannot be accepted here, and where they are. */
export const neverAccepted: Record<string, string> = {
  '/admin/agencies/:id/close': 'an agency whose people are still there stays open; it has no field to type into',
};
