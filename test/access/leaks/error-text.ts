import { sql } from 'kysely';
import type { Ctx } from '../../../src/kernel/http/context.ts';
import { Refused } from '../../../src/kernel/http/faults.ts';
import { definer, does, type Leak, one } from './leak.ts';

const enrol =
  (held: (said: string) => ReturnType<typeof sql<{ value: string | null }>>) => async (ctx: Ctx, said: string) => {
    const names = await one(ctx, held(said));
    if (names) throw new Refused(`That pupil number is of ${names}.`);
    return undefined;
  };

const said = () => ({ said: 'H801200001001' });

/** A refusal that names whoever else has the number. */
export const errorText: Leak = {
  name: 'an error text',
  prepare: definer(
    'leak_pupil(said text)',
    'text',
    `select string_agg(given_names, ', ' order by id) from person_identity where upn = leak_pupil.said`,
  ),
  favours: ['person_identity', 'subject'],
  leaking: does(
    'error-names-anyone',
    enrol((number) => sql`select leak_pupil(${number}) as value`),
  ),
  control: does(
    'error-names-seen',
    enrol(
      (number) =>
        sql`select string_agg(given_names, ', ' order by id) as value from person_identity where upn = ${number}`,
    ),
  ),
  forms: { 'error-names-anyone': said, 'error-names-seen': said },
};
