-- Panels' papers that come in by the command have an importer of their own, as plans have (0985): it keeps the register and runs
-- meetings, and sees no case of anybody, so that which child or which place a row is about waits for a person.

insert into party (id, kind) values (md5('kith importer panel')::uuid, 'account');
insert into account (id, agency_id, name, email, job_title, service) values
  (md5('kith importer panel')::uuid, md5('kith agency itself')::uuid, 'Panel importer', 'panel@importers.kith.invalid', 'Importer', true);
insert into membership (id, account_id, party_id, from_at, reason) values
  (md5('kith importer panel hat')::uuid, md5('kith importer panel')::uuid, role_id('importer'), '2020-01-01', 'Brings in panels’ papers'),
  (md5('kith importer panel agency')::uuid, md5('kith importer panel')::uuid, md5('kith agency itself')::uuid, '2020-01-01', 'Brings in panels’ papers');
insert into class_grant (id, party_id, class, level, identity, basis, from_at) values
  (md5('kith sight panel partnership')::uuid, md5('kith importer panel')::uuid, 'partnership', 4, false, 'importer', '2020-01-01'),
  (md5('kith sight panel panel')::uuid, md5('kith importer panel')::uuid, 'panel', 4, false, 'importer', '2020-01-01');
