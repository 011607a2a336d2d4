-- Wards and lower layer super output areas, as published, so that a point knows which it lies in (domain §2.4). No
-- personal data. A corrected outline takes the place of an earlier one, which is kept.

create table boundary (
  id uuid primary key,
  kind text not null check (kind in ('ward', 'lsoa')),
  code text not null,
  name text not null,
  -- The year whose boundaries these are.
  edition integer not null,
  valid_from date not null,
  valid_to date,
  -- The rectangle round it, in WGS84 degrees, and the same as PostgreSQL's own index takes it.
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  around box generated always as (box(point(west, south), point(east, north))) stored,
  -- A GeoJSON MultiPolygon in WGS84.
  geometry jsonb not null,
  content bytea not null,
  importer_id uuid not null references account,
  imported_at timestamptz not null,
  superseded_at timestamptz,
  superseded_why text,
  check (west <= east and south <= north),
  check ((superseded_at is null) = (superseded_why is null))
);
call vocabulary_table('boundary');
create index boundary_around on boundary using gist (around) where superseded_at is null;
create unique index boundary_in_force on boundary (kind, edition, code) where superseded_at is null;

-- The same outlines as a database can walk them: one row a ring, in the order of the geometry.
create table boundary_ring (
  id uuid primary key,
  boundary_id uuid not null references boundary,
  -- Counted from 1 in both; the first ring of a polygon is its outside, the others are holes in it.
  polygon_no integer not null,
  ring_no integer not null,
  longitudes double precision[] not null,
  latitudes double precision[] not null
);
call vocabulary_table('boundary_ring');
create index boundary_ring_boundary on boundary_ring (boundary_id, polygon_no, ring_no);

-- Whether a line due east of a point crosses a closed ring an odd number of times. Each edge is taken from south to north,
-- so that areas that share an edge never both hold a point of it and never leave one out.
create function ring_encloses(longitudes double precision[], latitudes double precision[], x double precision, y double precision)
  returns boolean language sql immutable parallel safe as $$
  select count(*) % 2 = 1
  from unnest(longitudes[:cardinality(longitudes) - 1], latitudes[:cardinality(latitudes) - 1], longitudes[2:], latitudes[2:]) as e (ax, ay, bx, by)
  where (ay > y) <> (by > y)
    and case when ay < by then (bx - ax) * (y - ay) > (x - ax) * (by - ay) else (ax - bx) * (y - by) > (x - bx) * (ay - by) end
$$;

create function boundary_holds(the_boundary uuid, x double precision, y double precision)
  returns boolean language sql stable parallel safe as $$
  select exists (
    select 1 from boundary_ring o where o.boundary_id = the_boundary and o.ring_no = 1
      and ring_encloses(o.longitudes, o.latitudes, x, y)
      and not exists (
        select 1 from boundary_ring h where h.boundary_id = the_boundary and h.polygon_no = o.polygon_no and h.ring_no > 1
          and ring_encloses(h.longitudes, h.latitudes, x, y)))
$$;

-- The ward and the area a point lies in, by the boundaries in force on a day: of each kind the newest edition that had begun
-- by then, or, before the first one Kith holds, the oldest. Never more than one row a kind.
create function place_at(x double precision, y double precision, on_day date)
  returns table (kind text, code text, name text) language sql stable parallel safe as $$
  select distinct on (b.kind) b.kind, b.code, b.name
  from boundary b
  where b.superseded_at is null and b.around @> box(point(x, y), point(x, y)) and (b.valid_to is null or b.valid_to > on_day)
    and boundary_holds(b.id, x, y)
  order by b.kind, (b.valid_from <= on_day) desc, case when b.valid_from <= on_day then -b.edition else b.edition end, b.code
$$;

alter table record add column ward_code text, add column area_code text;

-- A point is placed as it is written, whoever writes it and whoever may see it.
create function place_it() returns trigger language plpgsql as $$
declare on_day date; area record;
begin
  if tg_op = 'UPDATE' and (new.longitude, new.latitude) is distinct from (old.longitude, old.latitude) then
    if new.ward_code is not distinct from old.ward_code then new.ward_code := null; end if;
    if new.area_code is not distinct from old.area_code then new.area_code := null; end if;
  end if;
  if new.longitude is null or new.latitude is null or (new.ward_code is not null and new.area_code is not null) then return new; end if;
  on_day := case when tg_table_name = 'record' then (to_jsonb(new) ->> 'sort_at')::timestamptz at time zone 'Europe/London'
                 else (to_jsonb(new) ->> 'from_on')::timestamp end::date;
  for area in select * from place_at(new.longitude, new.latitude, on_day) loop
    if area.kind = 'ward' then new.ward_code := coalesce(new.ward_code, area.code); end if;
    if area.kind = 'lsoa' then new.area_code := coalesce(new.area_code, area.code); end if;
  end loop;
  return new;
end $$;
create trigger place_it before insert or update of longitude, latitude on record for each row execute function place_it();
create trigger place_it before insert or update of longitude, latitude on whereabouts for each row execute function place_it();

-- What waits to be placed once boundaries have come, found without reading what does not.
create index record_unplaced on record (id) where longitude is not null and (ward_code is null or area_code is null);
create index whereabouts_unplaced on whereabouts (id) where longitude is not null and (ward_code is null or area_code is null);
create index street_crime_unplaced on street_crime (id) where longitude is not null and (ward_code is null or area_code is null);

set local role kith_guard;

-- Published outlines are written by those who bring files in and by nobody else. Answers each one's verdict, in order.
create function keep_boundaries(outlines jsonb) returns table (verdict text)
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare o record; known boundary; again boolean;
begin
  if not i_wear('importer') then raise exception 'importers only' using errcode = 'insufficient_privilege'; end if;
  for o in select * from jsonb_to_recordset(outlines) as x (id uuid, kind text, code text, name text, edition integer,
      west double precision, south double precision, east double precision, north double precision,
      geometry jsonb, content text, ring_ids uuid[]) loop
    select * into known from boundary b where b.kind = o.kind and b.edition = o.edition and b.code = o.code and b.superseded_at is null;
    again := found;
    if again and known.content = decode(o.content, 'hex') then
      verdict := 'unchanged';
      return next;
      continue;
    end if;
    verdict := case when again then 'updated' else 'accepted' end;
    if again then
      update boundary b set superseded_at = kith_now(), superseded_why = reason() where b.id = known.id;
    end if;
    insert into boundary (id, kind, code, name, edition, valid_from, west, south, east, north, geometry, content, importer_id, imported_at)
    values (o.id, o.kind, o.code, o.name, o.edition, make_date(o.edition, 1, 1), o.west, o.south, o.east, o.north, o.geometry,
            decode(o.content, 'hex'), actor(), kith_now());
    insert into boundary_ring (id, boundary_id, polygon_no, ring_no, longitudes, latitudes)
    select o.ring_ids[row_number() over (order by p.no, r.no)], o.id, p.no, r.no,
           array(select (c.at -> 0)::double precision from jsonb_array_elements(r.ring) with ordinality as c (at, no) order by c.no),
           array(select (c.at -> 1)::double precision from jsonb_array_elements(r.ring) with ordinality as c (at, no) order by c.no)
    from jsonb_array_elements(o.geometry -> 'coordinates') with ordinality as p (rings, no)
      cross join jsonb_array_elements(p.rings) with ordinality as r (ring, no);
    return next;
  end loop;
end $$;

-- Places up to `most` rows of one table that have a point and no ward or area, in the order of their ids. Answers how many
-- it looked at, how many it placed, and the last id; silent rows too, since what it writes is seen only with the row.
create function place_some(of_table text, after_id uuid, most integer) returns table (looked integer, placed integer, last_id uuid)
  language plpgsql volatile security definer set search_path = kith, pg_temp as $$
declare day text;
begin
  if of_table not in ('record', 'whereabouts', 'street_crime') then raise exception 'there is no such table'; end if;
  day := case of_table when 'record' then '(t.sort_at at time zone ''Europe/London'')::date' when 'whereabouts' then 't.from_on' else 't.month' end;
  perform set_config('kith.reason', 'The ward and area it lies in, from the published boundaries', true);
  return query execute format($q$
    with chosen as (
      select t.id, t.longitude, t.latitude, %2$s as on_day from %1$I t
      where t.longitude is not null and t.latitude is not null and (t.ward_code is null or t.area_code is null) and t.id > $1
      order by t.id limit $2),
    found as (
      select c.id, max(p.code) filter (where p.kind = 'ward') as ward, max(p.code) filter (where p.kind = 'lsoa') as area
      from chosen c cross join lateral place_at(c.longitude, c.latitude, c.on_day) p group by c.id),
    done as (
      update %1$I t set ward_code = coalesce(t.ward_code, f.ward), area_code = coalesce(t.area_code, f.area)
      from found f where f.id = t.id
        and (t.ward_code, t.area_code) is distinct from (coalesce(t.ward_code, f.ward), coalesce(t.area_code, f.area)) returning 1)
    select (select count(*)::integer from chosen), (select count(*)::integer from done), (select c.id from chosen c order by c.id desc limit 1)
    $q$, of_table, day) using after_id, most;
end $$;
revoke execute on function place_some(text, uuid, integer) from public;
grant execute on function place_some(text, uuid, integer) to kith_worker;

set local role kith_maint;
