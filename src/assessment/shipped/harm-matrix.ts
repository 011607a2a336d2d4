import type { Definition, Item } from '../definition/definition.ts';
import { domains, type IndicatorGroup, protective, vulnerabilities } from './indicators.ts';

/** Asked of each sign of harm, whenever it was: harm already done is told apart from what may come (domain §2.5). */
const HARM_DONE = { code: 'harm_done', label: 'Does this show harm already done?', when: ['now', 'earlier'] };

const items = (group: IndicatorGroup, kind: 'strength' | 'vulnerability' | 'indicator'): Item[] =>
  group.items.map(([code, label, guidance]) => ({
    kind: 'choice',
    code,
    label,
    ...(guidance !== undefined && { guidance }),
    scale: kind === 'indicator' ? 'seen' : 'true_of_them',
    ...(kind === 'indicator' && { also: HARM_DONE }),
  }));

const section = (group: IndicatorGroup, kind: 'strength' | 'vulnerability' | 'indicator') => ({
  code: group.code,
  title: group.title,
  guidance: group.guidance,
  items: items(group, kind),
});

const words = (code: string, label: string, guidance: string): Item => ({ kind: 'text', code, label, guidance });
const indicatorSections = domains.map(({ code }) => code);

/**
 * The exploitation harm matrix of domain §2.6. Two judgements at the end are a person's, never one number (domain §2.5);
 * the points below only suggest, are Kith's own, and an administrator may change them.
 */
export const harmMatrix: Definition = {
  title: 'Exploitation harm matrix',
  intro:
    'Ask what helps, over as many conversations as it takes, with the young person and their family where you can. Nobody has to be asked everything: what was not asked stays “not asked”, apart from what is not known.',
  scales: {
    seen: {
      options: [
        { code: 'now', label: 'Now or in the last 6 months' },
        { code: 'earlier', label: 'Earlier' },
        { code: 'no', label: 'No' },
      ],
    },
    true_of_them: {
      options: [
        { code: 'now', label: 'Now or in the last 6 months' },
        { code: 'earlier', label: 'Earlier, not now' },
        { code: 'no', label: 'No' },
      ],
    },
  },
  sections: [
    section(protective, 'strength'),
    {
      code: 'voice',
      title: 'In their own words',
      guidance: 'What they say, as they say it. If nobody has asked yet, say so: it is the first thing to do.',
      items: [
        words('what_they_say', 'What do they say about what is happening?', 'Their words, not a summary of them.'),
        words('what_they_want', 'What do they want to happen, and not to happen?', 'Such as who must not be told.'),
        words('what_family_says', 'What does their family say?', 'And who told them that this is being written.'),
      ],
    },
    section(vulnerabilities, 'vulnerability'),
    ...domains.map((group) => section(group, 'indicator')),
    {
      code: 'what_next',
      title: 'What has to change',
      guidance: 'Before the judgements: what you fear, what safe would look like, and where change must begin.',
      items: [
        words('danger', 'What are you worried will happen, and because of whom or what?', 'One or two sentences.'),
        words('safety_goal', 'What would tell you that they are safe?', 'In words they would use.'),
        words('which_context', 'Which place, group or person must change first?', 'It may need a concern of its own.'),
        words('who_else', 'Who else is affected?', 'Other children who need somebody to look.'),
      ],
    },
  ],
  suggestions: [
    {
      code: 'harm_suggested',
      title: 'Harm experienced',
      about: 'harm_experienced',
      sections: indicatorSections,
      adds: [{ by: 'also', code: HARM_DONE.code, each: 1 }],
      enough: 15,
      levels: [
        { from: 0, level: 'none_known', sentence: 'Nothing answered so far shows harm already done.' },
        { from: 1, level: 'suspected', sentence: 'One answer shows harm already done.' },
        { from: 2, level: 'likely', sentence: 'Several answers show harm already done.' },
      ],
    },
    {
      code: 'likelihood_suggested',
      title: 'Likelihood of further significant harm',
      about: 'further_harm',
      sections: indicatorSections,
      adds: [
        { by: 'answer', is: ['now'], each: 2 },
        { by: 'answer', is: ['earlier'], each: 1 },
        { by: 'also', code: HARM_DONE.code, each: 2 },
      ],
      enough: 15,
      levels: [
        { from: 0, level: 'no_current_concern', sentence: 'Few signs are there now.' },
        { from: 4, level: 'emerging', sentence: 'Some signs are there now or were earlier.' },
        { from: 12, level: 'moderate', sentence: 'Many signs are there, or harm has been done.' },
        { from: 24, level: 'significant', sentence: 'Signs are there in many parts of life, and harm has been done.' },
      ],
    },
  ],
  judgements: [
    {
      code: 'harm_experienced',
      label: 'Harm experienced',
      guidance: 'What has already been done to them, as far as you can tell.',
      options: [
        { code: 'none_known', label: 'None known' },
        { code: 'suspected', label: 'Suspected' },
        { code: 'likely', label: 'Likely' },
        { code: 'confirmed', label: 'Confirmed' },
        { code: 'unknown', label: 'Not known' },
      ],
    },
    {
      code: 'further_harm',
      label: 'Likelihood of further significant harm',
      guidance: 'What may happen if nothing around them changes.',
      options: [
        { code: 'no_current_concern', label: 'No current concern' },
        { code: 'emerging', label: 'Emerging' },
        { code: 'moderate', label: 'Moderate' },
        { code: 'significant', label: 'Significant' },
        { code: 'imminent', label: 'Imminent or critical' },
      ],
    },
  ],
  authorise: {
    by: ['hub_manager', 'exploitation_lead'],
    says: 'A hub manager or the contextual harm manager who wrote none of it',
  },
  together: false,
};
