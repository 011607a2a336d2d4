-- The young people a worker meets again and again at one spot, by the name they use there. It is no record of anybody and is
-- never joined to one: it lets repeats be counted without names (domain §1.1, §6.2 no 2).

insert into scope_class (code, name, about, author_level, author_identity) values
  ('spot', 'Spots and their regulars', 'Street names ticked at a spot by the workers of one agency; no record of anybody.', 3, false);

-- One agency's list at one spot. Its workers call it by a name of their own, since most of them see no place of Kith's.
create table spot (
  id uuid primary key,
  name text not null check (length(name) between 1 and 300),
  place_id uuid references subject,
  agency_id uuid not null references agency,
  opened_at timestamptz not null
);
call guard_table('spot', 'summary', '{"place_id": "subject"}');
create index spot_place on spot (place_id);
create index spot_class_newest on spot (scope_class, opened_at desc, id);
create index spot_scope_newest on spot (scope_id, opened_at desc);

create table regular (
  id uuid primary key,
  spot_id uuid not null references spot,
  street_name text not null check (length(street_name) between 1 and 60),
  first_seen_on date not null,
  added_by uuid references account,
  gone_at timestamptz
);
call guard_table('regular', 'summary', '{"spot_id": "spot"}', '{spot_id}');
create index regular_spot on regular (spot_id);

-- Ticked at a contact session: one occasion.
create table contact_seen (
  id uuid primary key,
  record_id uuid not null references record,
  regular_id uuid not null references regular,
  seen_on date not null
);
call guard_table('contact_seen', 'summary', '{"record_id": "record", "regular_id": "regular"}', '{regular_id}');
create index contact_seen_regular on contact_seen (regular_id, seen_on);
create index contact_seen_record on contact_seen (record_id);
create index contact_seen_class on contact_seen (scope_class, seen_on desc, id);
create index contact_seen_scope on contact_seen (scope_id, seen_on desc);
revoke update on contact_seen from kith_app;

set local role kith_guard;
-- Opens what the workers of the actor's own agency share.
create function open_for_my_agency(scope uuid, grant_id uuid, agency_grant_id uuid) returns void
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
begin
  perform open_scope(scope, 'spot', grant_id);
  insert into grant_ (id, party_id, scope_id, level, basis, reason, from_at)
  select agency_grant_id, a.agency_id, open_for_my_agency.scope, 3, 'team', 'Works at this spot', kith_now() from account a where a.id = actor();
end $$;
set local role kith_maint;
