-- Who and where a concern is about, in the order its referrer said: what they named first is what they came to say.
alter table concern_subject add column said_order integer not null default 0;
