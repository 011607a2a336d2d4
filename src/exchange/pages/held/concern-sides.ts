import { sql } from 'kysely';
import type { HubConcern } from '../../../front-door/index.ts';
import { eventTimeFromColumns, sayMoment, sayWhen } from '../../../kernel/clock/index.ts';
import type { Tx } from '../../../kernel/db/schema.ts';
import { type Side, sideBySide } from './side-by-side.ts';

interface KnownSide {
  receivedAt: Date;
  danger: HubConcern['danger'];
  dangerSaid: string | null;
  happened: string | null;
  whenKnown: HubConcern['when']['kind'];
  earliest: Date | null;
  latest: Date | null;
  place: string | null;
  subjects: string[];
}

const dangerWords = { yes: 'Yes', no: 'No', not_known: 'Not known' } as const;

/** A corrected concern beside the one that somebody has read. */
export async function concernSides(tx: Tx, told: HubConcern, concernId: string | null): Promise<Side[]> {
  const here = concernId === null ? null : await knownSide(tx, concernId);
  return sideBySide([
    ['Reported', sayMoment(told.receivedAt), here && sayMoment(here.receivedAt)],
    ['Anyone in danger', dangerWords[told.danger], here && dangerWords[here.danger]],
    ['What the danger is', told.dangerSaid, here?.dangerSaid ?? null],
    ['What was said', told.happened, here?.happened ?? null],
    [
      'When it happened',
      sayWhen(told.when),
      here &&
        sayWhen(
          eventTimeFromColumns({ when_kind: here.whenKnown, when_earliest: here.earliest, when_latest: here.latest }),
        ),
    ],
    ['Where', told.where.said, here?.place ?? null],
    ['Who or what it is about', told.subjects.map(({ named }) => named).join('; '), here?.subjects.join('; ') || null],
  ]);
}

async function knownSide(tx: Tx, concernId: string): Promise<KnownSide | null> {
  const { rows } = await sql<KnownSide>`
    select c.received_at as "receivedAt", c.danger_now as danger, c.danger_said as "dangerSaid",
      (select n.text from record_narrative n where n.record_id = r.id and n.heading is null order by n.id limit 1) as happened,
      r.when_known as "whenKnown", r.earliest, r.latest, r.place_said as place,
      array(select s.named from concern_subject s where s.concern_id = c.id order by s.said_order, s.id) as subjects
    from concern c join record r on r.id = c.record_id where c.id = ${concernId}`.execute(tx);
  return rows[0] ?? null;
}
