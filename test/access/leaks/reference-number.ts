import { sql } from 'kysely';
import { randomLabel } from '../../../src/kernel/access/random-label.ts';
import { done } from '../../../src/kernel/http/reply.ts';
import { does, type Leak, one } from './leak.ts';

/** References that count up: between two of one's own, how many somebody else made. */
export const referenceNumber: Leak = {
  name: 'a reference number',
  prepare: `
    create sequence leak_reference; grant usage on sequence leak_reference to kith_app, kith_guard;
    create function leak_numbered() returns trigger language plpgsql as $$ begin perform nextval('leak_reference'); return new; end $$;
    create trigger leak_numbered after insert on record for each row execute function leak_numbered();`,
  favours: ['record', 'concern'],
  leaking: does('reference-counted', async (ctx) => {
    const no = await one(ctx, sql<{ value: number }>`select nextval('leak_reference') as value`);
    return done(`/leaks/done?reference=KITH-${String(no).padStart(6, '0')}`);
  }),
  control: does('reference-random', async (ctx) => done(`/leaks/done?reference=${randomLabel(ctx)}`)),
};
