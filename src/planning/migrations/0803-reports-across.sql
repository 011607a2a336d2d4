-- Reports due across every plan are found by what their reader holds, scope by scope as well as class by class, the soonest first;
-- what has been received is no part of it.
create index report_due_class_open on report_due (scope_class, due_month, id) where received_at is null;
create index report_due_scope_open on report_due (scope_id, due_month) where received_at is null;
