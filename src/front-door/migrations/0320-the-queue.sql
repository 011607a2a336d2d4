-- The queue is found by what its reader holds, never past what is hidden (access.md, "Work, too, must not tell").
create index concern_of_class on concern (scope_class, status);
