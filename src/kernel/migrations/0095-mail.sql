-- What Kith writes by e-mail: put here in the transaction that makes what it tells of, sent afterwards by a job. A body may hold
-- a link that opens something, so it is sealed with Kith's key, which is not in the database, and erased once it is sent or
-- has grown useless. Only the worker reads or writes here.
create table outgoing_mail (
  id uuid primary key,
  to_id uuid not null references account,
  kind text not null check (kind ~ '^[a-z_]+$'),
  -- A line of a header: nothing in it may begin another.
  subject text not null check (subject !~ '[[:cntrl:]]' and length(subject) between 1 and 200),
  body_sealed bytea,
  asked_at timestamptz not null,
  -- After this it is worth nothing to whoever gets it, and is not sent.
  until_at timestamptz not null,
  next_try_at timestamptz not null,
  tried integer not null default 0,
  sent_at timestamptz,
  gave_up_at timestamptz,
  -- A code of ours or of the mail server's, never its words: those may quote an address.
  last_error text,
  check (sent_at is null or gave_up_at is null),
  check ((body_sealed is null) = (sent_at is not null or gave_up_at is not null))
);
create index outgoing_mail_waiting on outgoing_mail (next_try_at, id) where body_sealed is not null;
create index outgoing_mail_to on outgoing_mail (to_id, kind, asked_at desc);

alter table outgoing_mail enable row level security;
alter table outgoing_mail force row level security;
create policy guard_all on outgoing_mail to kith_guard using (true) with check (true);
create policy worker_all on outgoing_mail to kith_worker using (true) with check (true);
create policy maint_all on outgoing_mail to kith_maint using (true) with check (true);
grant select on outgoing_mail to kith_guard;
grant select, insert, update on outgoing_mail to kith_worker;
