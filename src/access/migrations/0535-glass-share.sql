-- How much of what each hat opens is opened by breaking glass: over 5% the hat is wrong, not its wearers (domain §7.8
-- I24). A release: a job works it out over all but silent records and keeps the row; nobody is shown a live count.

create table glass_share (
  id uuid primary key,
  role_id uuid not null references role_,
  from_on date not null,
  until_on date not null,
  opened integer not null,
  by_glass integer not null,
  computed_at timestamptz not null
);
create index glass_share_newest on glass_share (role_id, computed_at desc);
alter table glass_share enable row level security;
alter table glass_share force row level security;
create policy app_sees on glass_share for select to kith_app using (
  (select i_wear('hub_manager')) or (select i_wear('data_protection_officer')) or (select i_wear('auditor')));
create policy worker_all on glass_share to kith_worker using (true) with check (true);
create policy guard_all on glass_share to kith_guard using (true) with check (true);
create policy maint_all on glass_share to kith_maint using (true) with check (true);
grant select on glass_share to kith_app;
grant select, insert on glass_share to kith_worker;
