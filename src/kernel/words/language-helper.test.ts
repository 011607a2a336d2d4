import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gentlerPhrases } from './gentler-phrases.ts';
import { suggest } from './language-helper.ts';
import { phrasePattern } from './phrase-pattern.ts';

const found = (text: string) => suggest(text).map(({ phrase }) => phrase);

describe('the list of phrases', () => {
  it('has at least 60, none twice', () => {
    expect(gentlerPhrases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(gentlerPhrases.map(({ find }) => find)).size).toBe(gentlerPhrases.length);
  });

  it.each(gentlerPhrases)('finds "$example" and says what to put instead', ({ example, instead, why }) => {
    expect(suggest(example)).toMatchObject([{ instead, why }]);
  });

  it('never suggests words it would itself question', () => {
    for (const { instead, why } of gentlerPhrases) expect(found(`${instead} ${why}`)).toEqual([]);
  });
});

describe('language suggestions', () => {
  it('say where the phrase is, as it was written', () => {
    const text = 'I think Maya is Putting  herself\nat risk, and absconds.';
    const suggestions = suggest(text);
    expect(suggestions.map(({ phrase }) => phrase)).toEqual(['Putting  herself\nat risk', 'absconds']);
    for (const { at, length, phrase } of suggestions) expect(text.slice(at, at + length)).toBe(phrase);
  });

  it.each([
    'She was admitted to hospital.',
    'The engine disengagement lever',
    'He plays in a kickoff on Saturday.',
    'Her relationship with her mother is strong.',
    'They put themselves forward for the school play.',
    'The worker attended and the meeting was held.',
    'She is being exploited and we are working out who by.',
    'He went to the country park.',
    'Thugby Road',
    'He lent her the phone and asked for it back.',
    'She continues to see her doctor and to meet her goals.',
    'She chooses to stay at home with her nan.',
    'Mum is in a relationship with a man called Sam.',
    'The harm associated with gangs is national.',
    'He was moved to a young offender institution.',
    'The police lead is involved in exploitation work.',
    'They went country dancing.',
    'She changed her mind, and changed her account password.',
    'A tech savvy teenager',
    'The claims form was sent.',
    '',
  ])('leave ordinary words alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('forgive apostrophes, hyphens and either/or pronouns', () => {
    expect(found("He won't engage.")).toEqual(["won't engage"]);
    expect(found('He won’t engage.')).toEqual(['won’t engage']);
    expect(found('risk-taking behaviour, risk taking behaviour')).toHaveLength(2);
    expect(found('He puts him/herself at risk')).toEqual(['puts him/herself at risk']);
  });

  it('leave alone what somebody said', () => {
    expect(found('He told me “they say I was asking for it” and cried.')).toEqual([]);
    expect(found('Mum said "he absconded" but the home absconded from its duty.')).toEqual(['absconded']);
    expect(found('A stray " mark does not hide that he absconded.')).toEqual(['absconded']);
    expect(found('A mark " on one line\nhe absconded\nand " on another')).toEqual(['absconded']);
  });

  it('keep the longest of phrases that overlap', () => {
    expect(found('She associates with gang members.')).toEqual(['associates with gang members']);
  });

  it('never overlap, come in order and stay inside the text, whatever is written', () => {
    const words = gentlerPhrases.map(({ example }) => example);
    const text = fc.array(fc.oneof(fc.constantFrom(...words, '"', '“', '”', '\n'), fc.string()), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom(' ', ''), (parts, between) => {
        const written = parts.join(between);
        let end = 0;
        for (const { at, length, phrase } of suggest(written)) {
          expect(at).toBeGreaterThanOrEqual(end);
          expect(written.slice(at, at + length)).toBe(phrase);
          end = at + length;
        }
      }),
    );
  });

  it('are quick on a long record', () => {
    const long = 'He absconded. He was putting  himself at  '.repeat(2000) + ' '.repeat(50_000);
    const start = performance.now();
    suggest(long);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('a phrase pattern', () => {
  it('matches whole words only, in any case', () => {
    expect('Misper'.match(phrasePattern('misper'))).not.toBeNull();
    for (const longer of ['xmispers', 'mispersx', 'mispers1', 'émispers']) {
      expect(longer.match(phrasePattern('mispers'))).toBeNull();
    }
  });
});
