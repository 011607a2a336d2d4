-- The ground: one schema, the clock every rule reads, and who the current transaction is acting for.

-- The one clock. Tests replace this function in their template database; production has no way to move it.
create function kith_now() returns timestamptz language sql stable
  as $$ select transaction_timestamp() $$;
comment on function kith_now() is 'The time every rule in the database reads (UTC instant).';

-- An id that the database makes by itself; the application makes all others. A port, as the clock is: a test that holds two
-- worlds side by side replaces it with one made of what it is about, which here nobody reads.
create function new_id(variadic about text[]) returns uuid language sql volatile
  as $$ select gen_random_uuid() $$;

-- Who this transaction acts for. Null outside a request, and then every policy shows nothing.
create function actor() returns uuid language sql stable
  as $$ select nullif(current_setting('kith.actor', true), '')::uuid $$;

-- Why this transaction changes something; an update of guarded rows without one is refused.
create function reason() returns text language sql stable
  as $$ select nullif(current_setting('kith.reason', true), '') $$;

-- A lens can only take away: 'no-names' for a context meeting, 'shared-screen' for a room.
create function lens() returns text language sql stable
  as $$ select coalesce(current_setting('kith.lens', true), '') $$;

-- Who is in the room when a screen is shared: null when none is (domain §7.8 I31).
create function room() returns uuid[] language sql stable
  as $$ select nullif(current_setting('kith.room', true), '')::uuid[] $$;

grant usage on schema kith to kith_app, kith_guard, kith_worker;
grant execute on all functions in schema kith to kith_app, kith_guard, kith_worker;
