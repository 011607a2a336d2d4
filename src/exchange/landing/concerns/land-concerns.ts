import { sql } from 'kysely';
import { findConcerns, type KnownConcern, mendConcern, putToHub } from '../../../front-door/index.ts';
import type { ReportedConcern } from '../../reading/concerns/concern.ts';
import { digestOf } from '../../reading/digest.ts';
import type { Row } from '../../reading/row.ts';
import type { Landing } from '../format.ts';
import { hold, leaveForKeepers } from '../hold.ts';
import { type KnownKey, knownKeys, rememberKeys } from '../keys.ts';
import type { Verdict } from '../landed.ts';
import { heldConcern } from './payload.ts';
import { hubConcern } from './told.ts';

const FORMAT = 'concerns';

interface Incoming {
  row: Row<ReportedConcern>;
  key: string;
  content: string;
  agencyId: string | null;
}

/**
 * Lands concerns as the front door records them: not yet read, in the reporter's words, their clock running since they
 * were received. A corrected one is mended until somebody has read it; after that it is held, because what was decided
 * was decided on the words that stood.
 */
export function concernLander(landing: Landing) {
  return async (rows: readonly Row<ReportedConcern>[]): Promise<Verdict[]> => {
    const agencies = await agenciesByName(landing);
    const incoming = rows.map((row) => ({
      row,
      key: row.value.identity,
      content: contentOf(row.value),
      agencyId: agencies.get(agencyName(row.value)) ?? null,
    }));
    const keys = await knownKeys(
      landing,
      FORMAT,
      incoming.map(({ key }) => key),
    );
    const changed = incoming.flatMap(({ key, content }) => {
      const before = keys.get(key);
      return before !== undefined && before.content !== content ? [before.targetId] : [];
    });
    const visible = await findConcerns(landing, changed);
    const verdicts: Verdict[] = [];
    for (const one of incoming) verdicts.push(await landOne(landing, one, keys.get(one.key), visible));
    return verdicts;
  };
}

async function landOne(
  landing: Landing,
  incoming: Incoming,
  before: KnownKey | undefined,
  visible: ReadonlyMap<string, KnownConcern>,
): Promise<Verdict> {
  const { row, key, content, agencyId } = incoming;
  const told = hubConcern(row.value, agencyId);
  if (before === undefined) {
    const { id } = await putToHub(landing, told);
    await rememberKeys(landing, FORMAT, [{ key, content, targetId: id }]);
    landing.saw([id]);
    return 'accepted';
  }
  if (before.content === content) return 'unchanged';
  const concern = visible.get(before.targetId);
  const held = { format: FORMAT, key, content, line: row.line, payload: heldConcern(told), source: SOURCE } as const;
  if (concern !== undefined && concern.status !== 'submitted') {
    const scope = { scope_id: concern.scope_id, scope_class: concern.scope_class };
    return hold(landing, { ...held, why: 'read since', subjectId: null, concernId: concern.id }, async () => scope);
  }
  if (concern === undefined) await leaveForKeepers(landing, held);
  else {
    await mendConcern(landing, concern, told);
    landing.saw([concern.id]);
  }
  await rememberKeys(landing, FORMAT, [{ key, content, targetId: before.targetId }]);
  return 'updated';
}

const SOURCE = 'A file of concerns';

const contentOf = (told: ReportedConcern): string => digestOf([JSON.stringify(told)]);

const agencyName = ({ reporter: { agency } }: ReportedConcern): string =>
  agency.known === 'known' ? plain(agency.text) : '';

const plain = (name: string): string => name.trim().toLowerCase();

/** The agencies of the partnership by name; one whose name is another's too is not guessed at. */
async function agenciesByName({ tx }: Landing): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from agency where closed_at is null order by id`.execute(tx);
  const found = new Map<string, string | null>();
  for (const { id, name } of rows) found.set(plain(name), found.has(plain(name)) ? null : id);
  return found;
}
