/** What the application may do with a table that `guard_table()` does not guard. */
export type Unguarded = {
  /**
   * nothing: read and written by definer functions alone · adds: the application writes it and never reads it · own: its
   * rows belong to one account each · some: a policy of its own says whose each row is · directory: everyone signed in reads
   * it · words: no personal data, everyone reads it.
   */
  app: 'nothing' | 'adds' | 'own' | 'some' | 'directory' | 'words';
  because: string;
};

/** Every table of Kith that is not guarded by scope, and why. A table that is neither guarded nor here fails the test. */
export const unguarded: Record<string, Unguarded> = {
  party: { app: 'directory', because: 'ids of people, teams, agencies and roles of the staff directory' },
  agency: { app: 'directory', because: 'the staff directory is known to everyone signed in (domain §6.8)' },
  team: { app: 'directory', because: 'the staff directory' },
  role_: { app: 'directory', because: 'the hats of the partnership' },
  account: { app: 'directory', because: 'the staff directory; secrets are in account_secret' },
  membership: { app: 'directory', because: 'who wears which hat is no secret among colleagues' },
  scope: { app: 'nothing', because: 'that a scope exists is itself guarded: definer functions answer for it' },
  scope_class: { app: 'words', because: 'the kinds of scope, written by migrations' },
  grant_: { app: 'some', because: 'one’s own that are live, for the policies of every guarded table' },
  class_grant: { app: 'nothing', because: 'one’s own are remembered as the request begins' },
  conflict_of_interest: { app: 'nothing', because: 'whom a record names is part of the record' },
  restriction: { app: 'nothing', because: 'that something is restricted is told by definer functions alone' },
  restriction_review: { app: 'nothing', because: 'as restriction' },
  break_glass: { app: 'some', because: 'whoever broke it, their one manager, the data protection officer (I24)' },
  glass_manager: { app: 'directory', because: 'everyone may know who reviews broken glass' },
  declared_family: { app: 'own', because: 'one’s own family, told to nobody (I26)' },
  hidden_check: { app: 'nothing', because: 'what a job has compared with hidden records' },
  audit_event: { app: 'adds', because: 'insert-only; read by definer functions, the sealer and the verifier' },
  audit_batch: { app: 'nothing', because: 'written by the sealer' },
  audit_seal: { app: 'nothing', because: 'written by the sealer' },
  audit_look: { app: 'nothing', because: 'written by the sealer, read by who_has_looked()' },
  account_secret: { app: 'nothing', because: 'secrets, read by sign-in functions alone' },
  session: { app: 'nothing', because: 'tokens hashed; begin_request() alone reads them' },
  outgoing_mail: { app: 'nothing', because: 'e-mail waiting to be sent, sealed; for the worker alone' },
  action_link: { app: 'nothing', because: 'one-use links of reminders, hashed; for definer functions and the worker' },
  rate_strike: { app: 'nothing', because: 'counts of tries by key' },
  draft: { app: 'own', because: 'what one person has typed and not sent' },
  answered_once: { app: 'own', because: 'the once-only keys of one person' },
  parked_post: { app: 'own', because: 'a form sent after its session had ended, sealed' },
  term: { app: 'words', because: 'vocabulary' },
  subject_field: { app: 'words', because: 'vocabulary' },
  link_kind: { app: 'words', because: 'vocabulary' },
  screening_outcome: { app: 'words', because: 'vocabulary' },
  plan_kind: { app: 'words', because: 'vocabulary' },
  boundary: { app: 'words', because: 'wards and areas as published' },
  boundary_ring: { app: 'words', because: 'the outlines of boundary, as a database walks them' },
  import_run: {
    app: 'own',
    because: 'that a file was brought in, and what follows from the file alone; for those who bring files in',
  },
  import_reject: { app: 'own', because: 'rows of a file that could not be read, for those who bring files in' },
  import_piece: { app: 'adds', because: 'a file sent on a page until a job has read it; gone after that' },
  import_key: { app: 'own', because: 'one importer’s own names for things' },
  migration: { app: 'nothing', because: 'names of migrations; belongs to kith_maint' },
  test_clock: { app: 'words', because: 'the tests’ own clock; production has none' },
};

/** Unique keys that are neither a random id nor within one scope, and why each tells nobody anything. */
export const naturalKeys: Record<string, string> = {
  answered_once_pkey: 'within one account: nobody meets another’s keys',
  hidden_check_pkey: 'written by a job alone, one row a question',
  draft_account_id_key_key: 'within one account',
  account_secret_pkey: 'one row an account, made with it',
  account_secret_oidc_subject_key: 'met only by a person linking their own sign-in, and the answer is for them',
  account_email: 'only administrators make accounts, and the directory shows them all',
  role__code_key: 'written by migrations',
  scope_class_pkey: 'written by migrations',
  scope_id_class_key: 'a random id with its class, for the foreign key that ties every row to it',
  session_token_hash_key: '32 random bytes, hashed',
  action_link_token_hash_key: '32 random bytes, hashed',
  rate_strike_pkey: 'met only inside strike(), which answers by count',
  audit_batch_pkey: 'written by the sealer alone',
  audit_seal_pkey: 'written by the sealer alone, one row an event',
  audit_look_pkey: 'written by the sealer alone',
  term_pkey: 'vocabulary',
  subject_field_pkey: 'vocabulary',
  link_kind_pkey: 'vocabulary',
  screening_outcome_pkey: 'vocabulary',
  screening_outcome_code_needs_second_key: 'vocabulary',
  plan_kind_pkey: 'vocabulary',
  boundary_in_force: 'official codes of published areas',
  import_key_pkey: 'within one importer, who alone writes and reads its rows',
  migration_pkey: 'names of migrations',
  role__pkey: 'fixed ids of the hats',
};

/** Definer functions that someone other than kith_guard owns. */
export const otherOwners: Record<string, string> = {
  enqueue: 'kith_worker, whose queue it writes to',
};
