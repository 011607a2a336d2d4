-- Commands and jobs act for an account, in a session of their own that is ended when they are done.
set local role kith_guard;

-- Starts a command's session for the open account of an e-mail address (lower case) or an id. Answers the account, or null
-- when there is none. Whoever holds the application's login may start a session already, because signing in does; this
-- only finds whose.
create function start_command_session(session uuid, who text, token_hash bytea, label text, lasts interval) returns uuid
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare found_id uuid;
begin
  select a.id into found_id from account a where (a.email = who or a.id::text = who) and a.closed_at is null;
  if found_id is not null then
    perform start_session(session, found_id, token_hash, 'command', label, lasts, null);
  end if;
  return found_id;
end $$;

reset role;
set local role kith_maint;
