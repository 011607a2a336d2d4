import { z } from 'zod';
import { concernKindCodes } from '../words.ts';

/** How many subjects one concern may name; a longer list is a meeting. */
export const MOST_SUBJECTS = 12;

const words = (ask: string, most: number) => z.string().trim().min(1, ask).max(most, `Use ${most} characters or fewer`);
const optionalWords = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use ${most} characters or fewer`)
    .optional()
    .transform((text) => text || null);
const asked = z.enum(['yes', 'no', 'not_known', 'not_asked']).default('not_asked');

const isBlank = (block: unknown): boolean =>
  block !== null &&
  typeof block === 'object' &&
  ['kind', 'named', 'age', 'said'].every((name) => !String(Reflect.get(block, name) ?? '').trim());

/** Blocks left empty at the end were not meant; an empty one in the middle keeps its place so that errors point right. */
function withoutBlankEnd(blocks: unknown): unknown {
  const list: unknown[] = Array.isArray(blocks) ? [...blocks] : Object.values(Object(blocks ?? {}));
  while (list.length > 1 && isBlank(list.at(-1))) list.pop();
  return list;
}

/** What a partner says when they raise a concern. Every message is what to do, beside the field. */
export const concernForm = z.object({
  danger: z.enum(['yes', 'no', 'not_known'], { error: 'Select whether anyone is in danger now' }),
  dangerSaid: optionalWords(2000),
  subjects: z.preprocess(
    withoutBlankEnd,
    z
      .array(
        z.object({
          kind: z.enum(concernKindCodes as [string, ...string[]], { error: 'Select who or what this is' }),
          named: words('Enter a name, or describe who or what you mean', 300),
          age: optionalWords(40),
          said: optionalWords(4000),
        }),
        { error: 'Say who or what the concern is about' },
      )
      .min(1, 'Say who or what the concern is about')
      .max(MOST_SUBJECTS, `Name ${MOST_SUBJECTS} or fewer. Ring the hub if there are more`),
  ),
  happened: words('Enter what you saw, heard or were told', 20_000),
  when: z.enum(['day', 'days', 'not_known'], { error: 'Select when it happened, or that you do not know' }),
  place: optionalWords(300),
  howKnown: z.enum(['saw', 'told_by_child', 'told_by_other', 'record', 'not_known'], { error: 'Select how you know' }),
  childAware: asked,
  parentAware: asked,
  notToldWhy: optionalWords(2000),
});

export type ConcernForm = z.output<typeof concernForm>;
