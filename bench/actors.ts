import type { Client } from 'pg';
import { type BenchPerson, firstAgency, givenChildren, makePerson } from './people.ts';

/** Someone a scene is measured as: how many single grants they hold, or a broad hat. */
export interface BenchActor extends BenchPerson {
  grants: number;
  /** Subjects this actor may open, for the child page. */
  subjects: string[];
}

const GRANTS = [5, 50, 500, 3000];

/**
 * Makes one actor for each number of grants, and one with the screener's hat, in a borough already loaded. Grants fall on
 * children chosen evenly over the borough, so that what they may see is scattered among what they may not.
 */
export async function makeActors(admin: Client, secret: Buffer): Promise<BenchActor[]> {
  const agency = await firstAgency(admin);
  const actors: BenchActor[] = [];
  for (const grants of GRANTS) actors.push(await makeActor(admin, secret, agency, `${grants} grants`, grants));
  actors.push(await makeActor(admin, secret, agency, 'broad role', 0));
  return actors;
}

async function makeActor(
  admin: Client,
  secret: Buffer,
  agency: string,
  name: string,
  grants: number,
): Promise<BenchActor> {
  const person = await makePerson(admin, secret, agency, name, grants === 0 ? ['screener'] : []);
  const { id } = person;
  if (grants > 0) {
    await givenChildren(admin, id, grants);
    // What is recorded about a child is under a scope of its own: whoever holds the child here holds that too.
    await admin.query(
      `insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at)
       select gen_random_uuid(), $1, r.scope_id, 3, false, 'bench', 'bench', '2020-01-01'
       from record r join record_subject rs on rs.record_id = r.id join grant_ g on g.scope_id = rs.scope_id and g.party_id = $1
       where r.scope_id <> g.scope_id group by r.scope_id limit $2`,
      [id, grants],
    );
  }
  const { rows: subjects } = await admin.query<{ id: string }>(
    grants === 0
      ? `select id from subject where scope_class = 'child' order by id limit 200`
      : `select s.id from subject s join grant_ g on g.scope_id = s.scope_id where g.party_id = $1 order by s.id limit 200`,
    grants === 0 ? [] : [id],
  );
  return { ...person, grants, subjects: subjects.map((row) => row.id) };
}
