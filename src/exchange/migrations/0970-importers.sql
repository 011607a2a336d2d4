-- Each format has an importer of its own, who does nothing else (access.md, "Jobs"). Nobody signs in as one: a command or
-- a job acts for it. Ids are fixed so that "again" finds the same names for things.

insert into party (id, kind) values (md5('kith agency itself')::uuid, 'agency');
insert into agency (id, name, kind) values (md5('kith agency itself')::uuid, 'Kith', 'service');

with importers (format, name) as (values
  ('police-street', 'Street crime importer'), ('cin-census', 'Children in Need census importer'),
  ('concerns', 'Concerns importer'), ('boundaries', 'Boundaries importer')),
parties as (insert into party (id, kind) select md5('kith importer ' || format)::uuid, 'account' from importers),
accounts as (
  insert into account (id, agency_id, name, email, job_title, service)
  select md5('kith importer ' || format)::uuid, md5('kith agency itself')::uuid, name, format || '@importers.kith.invalid', 'Importer', true
  from importers)
insert into membership (id, account_id, party_id, from_at, reason)
select md5('kith importer ' || format || ' ' || holds.what)::uuid, md5('kith importer ' || format)::uuid, holds.party, '2020-01-01', 'Brings in ' || format || ' files'
from importers cross join (values ('hat', role_id('importer')), ('agency', md5('kith agency itself')::uuid)) as holds (what, party);

-- The census is matched with the children everyone at the hub sees, and concerns are mended until someone has read them. A
-- sealed or silent record is in another class, so an importer never meets one.
insert into class_grant (id, party_id, class, level, identity, basis, from_at) values
  (md5('kith sight cin-census child')::uuid, md5('kith importer cin-census')::uuid, 'child', 3, true, 'importer', '2020-01-01'),
  (md5('kith sight concerns concern')::uuid, md5('kith importer concerns')::uuid, 'concern', 3, false, 'importer', '2020-01-01');
