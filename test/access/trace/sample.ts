import type { ZodType } from 'zod';
import type { Dice } from './dice.ts';

/** What a schema's own definition says, as far as a sample of it needs. */
interface Def {
  type: string;
  shape?: Record<string, ZodType>;
  element?: ZodType;
  innerType?: ZodType;
  options?: ZodType[];
  entries?: Record<string, string | number>;
  values?: unknown[];
  in?: ZodType;
  out?: ZodType;
  format?: string;
  valueType?: ZodType;
}

export type Sample = string | number | boolean | undefined | Sample[] | { [key: string]: Sample };

/** Where a sample's words and ids come from: the world it is asked of. */
export interface Source {
  word(dice: Dice): string;
  id(dice: Dice): string;
}

const defOf = (schema: ZodType): Def => schema._zod.def as unknown as Def;
const WITHIN = ['optional', 'nullable', 'default', 'prefault', 'catch', 'readonly', 'nonoptional'];

/** The names a form or query of this schema has, at its top. */
export function namesOf(schema: ZodType | undefined): string[] {
  if (!schema) return [];
  const def = defOf(schema);
  if (def.shape) return Object.keys(def.shape);
  if (WITHIN.includes(def.type) && def.innerType) return namesOf(def.innerType);
  if (def.type === 'pipe') return [...new Set([...namesOf(def.in), ...namesOf(def.out)])];
  return (def.options ?? []).flatMap(namesOf);
}

/** Something a form could send for a schema: usually of the right kind, not always right. */
export function sampleOf(schema: ZodType | undefined, dice: Dice, source: Source): Sample {
  if (!schema) return undefined;
  const def = defOf(schema);
  if (WITHIN.includes(def.type)) return dice.percent(30) ? undefined : sampleOf(def.innerType, dice, source);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {}).map(([name, part]) => [name, sampleOf(part, dice, source)]),
      );
    case 'array':
      return Array.from({ length: dice.below(4) }, () => sampleOf(def.element, dice, source));
    case 'record':
      return Object.fromEntries(
        Array.from({ length: dice.below(3) }, (_, at) => [String(at), sampleOf(def.valueType, dice, source)]),
      );
    case 'enum':
      return dice.one(Object.values(def.entries ?? {}));
    case 'literal':
      return String(dice.one(def.values ?? []));
    case 'union':
      return sampleOf(dice.one(def.options ?? []), dice, source);
    case 'pipe':
      // A preprocess is a pipe from a transform: what it lets in is of the kind that comes out.
      return sampleOf(def.in && defOf(def.in).type !== 'transform' ? def.in : def.out, dice, source);
    case 'number':
    case 'int':
      return dice.one(['1', '2', '3', '0', '-1', '17', '4999', '1.5', '99999999999']);
    case 'boolean':
      return dice.one(['true', 'false', 'on']);
    case 'date':
      return '2026-02-14';
    case 'string':
      return def.format === 'uuid' || def.format === 'guid' ? source.id(dice) : source.word(dice);
    default:
      return source.word(dice);
  }
}
