import type { Pronouns } from '../../types/identity.ts';

const FORMS: Readonly<Record<Pronouns, Readonly<Record<string, string>>>> = {
  she: { they: 'she', them: 'her', their: 'her', theirs: 'hers', was: 'was', has: 'has', They: 'She', Their: 'Her' },
  he: { they: 'he', them: 'him', their: 'his', theirs: 'his', was: 'was', has: 'has', They: 'He', Their: 'His' },
  they: {
    they: 'they',
    them: 'them',
    their: 'their',
    theirs: 'theirs',
    was: 'were',
    has: 'have',
    They: 'They',
    Their: 'Their',
  },
};

/** Fills `{they}`, `{Their}`, `{was}` and the like. @throws RangeError for a word it does not know. */
export function inWords(text: string, pronouns: Pronouns): string {
  return text.replace(/\{(\w+)\}/g, (_, word: string) => {
    const form = FORMS[pronouns][word];
    if (form === undefined) throw new RangeError(`There is no form of "${word}" in: ${text}`);
    return form;
  });
}
