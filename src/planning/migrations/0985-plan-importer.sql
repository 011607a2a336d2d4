-- Plans that come in by the command have an importer of their own, as other files have (0970): it runs the partnership's own
-- plans and sees no case of anybody.

insert into party (id, kind) values (md5('kith importer plan')::uuid, 'account');
insert into account (id, agency_id, name, email, job_title, service) values
  (md5('kith importer plan')::uuid, md5('kith agency itself')::uuid, 'Plan importer', 'plan@importers.kith.invalid', 'Importer', true);
insert into membership (id, account_id, party_id, from_at, reason) values
  (md5('kith importer plan hat')::uuid, md5('kith importer plan')::uuid, role_id('importer'), '2020-01-01', 'Brings in plans'),
  (md5('kith importer plan agency')::uuid, md5('kith importer plan')::uuid, md5('kith agency itself')::uuid, '2020-01-01', 'Brings in plans');
insert into class_grant (id, party_id, class, level, identity, basis, from_at) values
  (md5('kith sight plan partnership')::uuid, md5('kith importer plan')::uuid, 'partnership', 4, false, 'importer', '2020-01-01');
