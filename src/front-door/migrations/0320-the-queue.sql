-- The queue, and a concern by its label, are found by what their reader holds, never past what is hidden (access.md, "Work,
-- too, must not tell").
create index concern_of_class on concern (scope_class, status);
create index concern_label on concern (label);
