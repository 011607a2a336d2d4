import { z } from 'zod';

/**
 * The shape of an instrument: what is kept in `instrument_version.definition`, whatever it asks about (architecture §2). It
 * holds no answer and decides nothing. `faults.ts` says what this shape alone cannot: that its parts fit each other.
 */

/** What sections, items, scales, options and rules are called inside a definition. */
const code = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,59}$/, 'A code begins with a small letter and has only small letters, numbers and _');
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'Enter the words')
    .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`);
const line = words(300);
const guidance = words(2000).optional();

const option = z.strictObject({
  code,
  label: line,
  hint: line.optional(),
  /** What it weighs, for rules that add `points`. */
  points: z.number().min(-100).max(100).optional(),
});

/** Asked only when an earlier item is answered with one of these. */
const when = z.strictObject({ item: code, is: z.array(code).min(1) });

const base = {
  code,
  label: line,
  guidance,
  when: when.optional(),
  /** A question about the answer itself: "Does this show harm already done?" Answered yes, no or not known. */
  also: z
    .strictObject({
      code,
      label: line,
      /** Asked only of these answers; of every answer when left out. */
      when: z.array(code).min(1).optional(),
    })
    .optional(),
};

const item = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('choice'), scale: code }),
  z.strictObject({ ...base, kind: z.literal('choices'), scale: code }),
  z.strictObject({ ...base, kind: z.literal('yes_no') }),
  z.strictObject({ ...base, kind: z.literal('text') }),
  z.strictObject({
    ...base,
    kind: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: line.optional(),
  }),
  z.strictObject({ ...base, kind: z.literal('date') }),
  /** How 100 is shared out among the options of a scale: which context weighs how much (domain §3.4, I18). */
  z.strictObject({ ...base, kind: z.literal('shares'), scale: code }),
  /** Statements, each in a band of red, amber or green, with what is done next and by whom (domain §3.15). */
  z.strictObject({ ...base, kind: z.literal('statements') }),
  /** A rating of one or two bands as a person typed it, "Amber/Red"; `from` names the statements it is held against. */
  z.strictObject({ ...base, kind: z.literal('overall'), from: code.optional() }),
]);

const section = z.strictObject({
  code,
  title: line,
  guidance,
  when: when.optional(),
  items: z.array(item).max(60, 'A section has at most 60 items'),
});

/** A judgement that a person makes at the end, apart from anything the tool suggests (domain §2.5). */
const judgement = z.strictObject({ code, label: line, guidance, options: z.array(option).min(2) });

/**
 * A rule that suggests. It adds up points over the items of some sections and says a sentence with its arithmetic; where
 * fewer than `enough` of them have an answer it suggests no level (I34).
 */
const suggestion = z.strictObject({
  code,
  title: line,
  /** The judgement whose options its levels name; without one a level is its own words. */
  about: code.optional(),
  sections: z.array(code).min(1),
  adds: z
    .array(
      z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('answer'), is: z.array(code).min(1), each: z.number() }),
        z.strictObject({ by: z.literal('also'), code, each: z.number() }),
        z.strictObject({ by: z.literal('points') }),
      ]),
    )
    .min(1),
  enough: z.number().int().min(1),
  levels: z.array(z.strictObject({ from: z.number(), level: line, sentence: words(500) })).min(1),
});

export const definitionShape = z.strictObject({
  title: line,
  intro: guidance,
  scales: z.record(code, z.strictObject({ options: z.array(option).min(2, 'A scale has at least two options') })),
  sections: z.array(section).min(1, 'Add a section').max(60, 'There are at most 60 sections'),
  suggestions: z.array(suggestion).default([]),
  judgements: z.array(judgement).default([]),
  /** Who may authorise: codes of hats. Without it a sitting that was handed in is finished. */
  authorise: z.strictObject({ by: z.array(code).min(1), says: line }).optional(),
  /** Several people rate alone first, look at the spread, then agree (domain §3.15). */
  together: z.boolean().default(false),
});

export type Definition = z.output<typeof definitionShape>;
export type Section = Definition['sections'][number];
export type Item = Section['items'][number];
export type ItemKind = Item['kind'];
export type Option = z.output<typeof option>;

/** An item that is answered from a scale of its definition. */
export type ScaledItem = Extract<Item, { scale: string }>;
export const isScaled = (item: Item): item is ScaledItem => 'scale' in item;
export type Condition = z.output<typeof when>;
export type Judgement = Definition['judgements'][number];
export type Suggestion = Definition['suggestions'][number];
