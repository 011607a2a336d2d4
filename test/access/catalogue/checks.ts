import { naturalKeys, otherOwners, unguarded } from './unguarded.ts';

type Run = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** One statement about the whole catalogue: `breaches` names what breaks it; `plant` breaks it on purpose. */
export interface Check {
  says: string;
  breaches(run: Run): Promise<string[]>;
  plant: string;
}

const named = async (run: Run, sql: string, values: unknown[] = []): Promise<string[]> =>
  (await run<{ breach: string }>(sql, values)).map((row) => row.breach);

/** Tables of Kith's own schema. The job queue lies in a schema of its own, `graphile_worker`, and holds ids only. */
const TABLES = `select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relkind from pg_class c
  where c.relnamespace = 'kith'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`;
const GUARDED = `select g.oid, g.relname from (${TABLES}) g
  where exists (select 1 from pg_attribute a where a.attrelid = g.oid and a.attname = 'scope_class')
    and exists (select 1 from pg_attribute a where a.attrelid = g.oid and a.attname = 'scope_id')`;
const policyRoles = `select p.polrelid, p.polname, p.polcmd, p.polpermissive, r.rolname from pg_policy p
  left join pg_roles r on r.oid = any (p.polroles)`;
const MAKE = `create table leak_shelf (id uuid primary key, words text);`;

export const checks: Check[] = [
  {
    says: 'nobody Kith connects as, or can become, is superuser or passes row security by',
    breaches: (run) =>
      named(
        run,
        `select rolname as breach from pg_roles where (rolsuper or rolbypassrls)
           and (rolname like 'kith%' or pg_has_role(session_user, oid, 'member'))
         union select 'the login ' || session_user from pg_roles where rolname = session_user and (rolsuper or rolbypassrls)
         union select rolname || ' can sign in' from pg_roles where rolname in ('kith_app', 'kith_guard', 'kith_worker', 'kith_maint') and rolcanlogin`,
      ),
    // Roles are of the whole cluster, so this one is not planted: making a superuser is not ours to do.
    plant: '',
  },
  {
    says: 'row security is enabled and forced on every table',
    breaches: (run) =>
      named(
        run,
        `select relname as breach from (${TABLES}) t where not (relrowsecurity and relforcerowsecurity) and relname not in ('migration', 'test_clock')`,
      ),
    plant: `alter table subject no force row level security`,
  },
  {
    says: 'every table is guarded by scope, or listed with the reason why not',
    breaches: async (run) => {
      const tables = await run<{ relname: string }>(TABLES);
      const guarded = new Set((await run<{ relname: string }>(GUARDED)).map((row) => row.relname));
      const unknown = tables.filter((row) => !guarded.has(row.relname) && !unguarded[row.relname]);
      const gone = Object.keys(unguarded).filter((name) => !tables.some((row) => row.relname === name));
      return [...unknown.map((row) => `${row.relname} is not listed`), ...gone.map((name) => `${name} is not there`)];
    },
    plant: `${MAKE} alter table leak_shelf enable row level security; alter table leak_shelf force row level security`,
  },
  {
    says: 'every guarded table has its policy for each role, its bar, its history and nothing that may be deleted',
    breaches: async (run) =>
      named(
        run,
        `with wanted (policy, role, command, permissive) as (values
           ('app_sees', 'kith_app', 'r', true), ('app_barred', 'kith_app', '*', false),
           ('guard_all', 'kith_guard', '*', true), ('worker_sees', 'kith_worker', 'r', true), ('maint_all', 'kith_maint', '*', true))
         select g.relname || ' lacks ' || w.policy as breach from (${GUARDED}) g cross join wanted w
         where not exists (select 1 from (${policyRoles}) p where p.polrelid = g.oid and p.polname = w.policy and p.rolname = w.role
           and p.polcmd::text = w.command and p.polpermissive = w.permissive)
         union all
         select g.relname || ' keeps no history' from (${GUARDED}) g
         where g.relname not like '%\\_history' and not exists (select 1 from (${GUARDED}) h where h.relname = g.relname || '_history')
         union all
         select g.relname || ' says twice who may ' || c.does from (${GUARDED}) g
           cross join (values ('r', 'see it'), ('a', 'add to it'), ('w', 'change it')) c (command, does)
         where (select count(*) from (${policyRoles}) p where p.polrelid = g.oid and p.polpermissive
                and p.polcmd::text in (c.command, '*') and (p.rolname is null or p.rolname = 'kith_app')) > 1`,
      ),
    plant: `create policy everybody on subject for select using (true)`,
  },
  {
    says: 'what the application may do with an unguarded table is what the list says',
    breaches: async (run) => {
      const rows = await run<{ relname: string; reads: boolean; writes: boolean; open: boolean }>(
        `select t.relname, has_table_privilege('kith_app', t.oid, 'select') as reads,
           has_any_column_privilege('kith_app', t.oid, 'insert') or has_any_column_privilege('kith_app', t.oid, 'update') as writes,
           exists (select 1 from pg_policy p where p.polrelid = t.oid and pg_get_expr(p.polqual, p.polrelid) = 'true' and p.polcmd in ('r', '*')
             and (p.polroles = '{0}' or 'kith_app'::regrole::oid = any (p.polroles))) as open
         from (${TABLES}) t`,
      );
      const wanted = {
        nothing: [false, false, false],
        adds: [false, true, false],
        own: [true, true, false],
        some: [true, true, false],
        directory: [true, false, false],
        words: [true, false, true],
      };
      return rows.flatMap(({ relname, reads, writes, open }) => {
        const row = unguarded[relname];
        if (!row || relname === 'test_clock') return [];
        const [r, w, o] = wanted[row.app];
        return r === reads && (w || !writes) && o === open ? [] : [`${relname} is not "${row.app}"`];
      });
    },
    plant: `grant select on class_grant to kith_app`,
  },
  {
    says: 'the application writes no key to a guarded row in an unguarded table',
    breaches: (run) =>
      named(
        run,
        `select k.conrelid::regclass || '.' || k.conname as breach from pg_constraint k
         where k.contype = 'f' and k.confrelid in (select oid from (${GUARDED}) g) and k.conrelid not in (select oid from (${GUARDED}) g)
           and (has_any_column_privilege('kith_app', k.conrelid, 'insert') or has_any_column_privilege('kith_app', k.conrelid, 'update'))`,
      ),
    plant: `alter table draft add column subject_id uuid references subject`,
  },
  {
    says: 'a key to a guarded table is written only by who sees that row, so hidden and absent answer alike',
    breaches: (run) =>
      named(
        run,
        `select k.conrelid::regclass || '.' || a.attname as breach from pg_constraint k
           join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
         where k.contype = 'f' and k.confrelid in (select oid from (${GUARDED}) g)
           and has_any_column_privilege('kith_app', k.conrelid, 'insert')
           and exists (select 1 from (values ('a', 'insert'), ('w', 'update')) as c (command, privilege)
             where has_any_column_privilege('kith_app', k.conrelid, c.privilege) and not exists (
               select 1 from pg_policy p where p.polrelid = k.conrelid and p.polcmd::text in (c.command, '*')
                 and pg_get_expr(p.polwithcheck, p.polrelid) ~ ('FROM (kith\\.)?' || k.confrelid::regclass::text || ' p\\s+WHERE \\(p\\.id = ' || k.conrelid::regclass::text || '\\.' || a.attname || '\\)')))`,
      ),
    plant: `create table leak_leaf (id uuid primary key, subject_id uuid references subject); call guard_table('leak_leaf', 'summary')`,
  },
  {
    says: 'unique keys are random ids or lie within one scope, or are listed with the reason',
    breaches: async (run) =>
      (
        await run<{ name: string; columns: string[]; types: string[] }>(
          `select i.relname as name, array_agg(a.attname::text order by a.attnum) as columns, array_agg(format_type(a.atttypid, null) order by a.attnum) as types
           from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
             left join pg_attribute a on a.attrelid = t.oid and a.attnum = any (x.indkey)
           where (x.indisunique or x.indisexclusion) and t.relnamespace = 'kith'::regnamespace group by 1`,
        )
      )
        .filter(({ name, columns, types }) => {
          const randomId = columns.length === 1 && /^(history_)?id$/.test(columns[0] ?? '') && types[0] === 'uuid';
          return !(randomId || columns.includes('scope_id') || naturalKeys[name]);
        })
        .map(({ name }) => name),
    plant: `create unique index leak_upn on person_identity (upn)`,
  },
  {
    says: 'every view asks as the person who asks it, and there is no materialised view',
    breaches: (run) =>
      named(
        run,
        `select relname as breach from pg_class where relnamespace = 'kith'::regnamespace and (relkind = 'm'
           or relkind = 'v' and not coalesce(reloptions::text[] @> array['security_invoker=true'] or reloptions::text[] @> array['security_invoker=on'], false))`,
      ),
    plant: `create view leak_view as select id from subject`,
  },
  {
    says: 'no partition may be asked but through its table',
    breaches: (run) =>
      named(
        run,
        `select c.relname as breach from pg_class c cross join (values ('kith_app'), ('kith_worker'), ('kith_guard')) r (role)
         where c.relnamespace = 'kith'::regnamespace and c.relispartition and has_any_column_privilege(r.role, c.oid, 'select')`,
      ),
    plant: `create table leak_parts (id uuid) partition by hash (id); create table leak_part partition of leak_parts for values with (modulus 1, remainder 0);
            grant select on leak_part to kith_app`,
  },
  {
    says: 'every definer function fixes its search path and belongs to the guard',
    breaches: async (run) =>
      (
        await run<{ name: string; owner: string; path: string | null }>(
          `select p.proname as name, pg_get_userbyid(p.proowner) as owner,
             (select s from unnest(p.proconfig) s where s like 'search_path=%') as path
           from pg_proc p where p.pronamespace = 'kith'::regnamespace and p.prosecdef`,
        )
      ).flatMap(({ name, owner, path }) => [
        ...(path === 'search_path=kith, pg_temp' ? [] : [`${name} has the search path ${path}`]),
        ...(owner === 'kith_guard' || otherOwners[name]?.startsWith(owner) ? [] : [`${name} belongs to ${owner}`]),
      ]),
    plant: `create function leak_count() returns bigint language sql security definer as 'select count(*) from kith.subject'`,
  },
  {
    says: 'no definer function is for the public',
    breaches: (run) =>
      named(
        run,
        `select p.oid::regprocedure::text as breach from pg_proc p
         where p.pronamespace = 'kith'::regnamespace and p.prosecdef and has_function_privilege('public', p.oid, 'execute')`,
      ),
    plant: `create function leak_open() returns integer language sql security definer set search_path = kith, pg_temp as 'select 1'`,
  },
  {
    says: 'what answers about someone else, or about any scope, is asked by other functions of the guard alone',
    breaches: (run) =>
      named(
        run,
        `select p.oid::regprocedure::text as breach from pg_proc p
         where p.pronamespace = 'kith'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
           and p.proname in ('parties_of', 'level_of', 'is_barred', 'holds_identity', 'is_or_holds', 'people_with_sight', 'manages_until',
             'keepers_of', 'scope_of', 'class_at', 'make_grant')
           and has_function_privilege('kith_app', p.oid, 'execute')`,
      ),
    plant: `set role kith_guard; grant execute on function level_of(uuid, uuid) to kith_app; set role kith_maint`,
  },
  {
    says: 'the application deletes nothing, empties nothing, and makes no key or trigger of its own',
    breaches: (run) =>
      named(
        run,
        `select c.relname || ' ' || w.privilege as breach from pg_class c cross join (values ('delete'), ('truncate'), ('references'), ('trigger')) w (privilege)
         where c.relnamespace = 'kith'::regnamespace and c.relkind in ('r', 'p', 'v') and c.relname <> 'test_clock' and has_table_privilege('kith_app', c.oid, w.privilege)
         union all select 'kith_app makes things in the schema ' || n.nspname from pg_namespace n
         where n.nspname in ('kith', 'public', 'graphile_worker') and has_schema_privilege('kith_app', n.oid, 'create')`,
      ),
    plant: `grant delete on subject to kith_app`,
  },
  {
    says: 'the worker deletes only sessions, keys, drafts and what was parked',
    breaches: (run) =>
      named(
        run,
        `select c.relname as breach from pg_class c where c.relnamespace = 'kith'::regnamespace and c.relkind in ('r', 'p')
           and c.relname not in ('session', 'rate_strike', 'parked_post', 'draft', 'answered_once', 'test_clock')
           and (has_table_privilege('kith_worker', c.oid, 'delete') or has_table_privilege('kith_worker', c.oid, 'truncate'))`,
      ),
    plant: `grant delete on subject to kith_worker`,
  },
  {
    says: 'there is no sequence to read',
    breaches: (run) =>
      named(run, `select relname as breach from pg_class where relnamespace = 'kith'::regnamespace and relkind = 'S'`),
    plant: `create sequence leak_number`,
  },
  {
    says: 'the application has no way into any other schema',
    breaches: (run) =>
      named(
        run,
        `select n.nspname || '.' || c.relname as breach from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname not in ('kith', 'pg_catalog', 'information_schema') and n.nspname not like 'pg_%' and c.relkind in ('r', 'p', 'v', 'm', 'S')
           and has_schema_privilege('kith_app', n.oid, 'usage') and has_any_column_privilege('kith_app', c.oid, 'select')`,
      ),
    plant: `set role none; create schema leak_other; create table leak_other.t (id uuid); grant usage on schema leak_other to kith_app;
            grant select on leak_other.t to kith_app; set role kith_maint`,
  },
  {
    says: 'what was acknowledged is on the disk',
    breaches: (run) =>
      named(
        run,
        `select name || ' is ' || setting as breach from pg_settings
         where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting not in ('on', 'remote_apply', 'remote_write')`,
      ),
    plant: `set synchronous_commit = off`,
  },
];
