import type { Tx } from '../db/schema.ts';

/** One thing that happened, in ids: what was shown or changed, by whom, why. Content lives in history, never here. */
export interface AuditEvent {
  id: string;
  at: Date;
  actorId: string | null;
  agencyId: string | null;
  requestId: string;
  action: string;
  outcome: 'done' | 'denied' | 'refused' | 'started' | 'finished';
  about?: string | null;
  /** An id exactly as it was typed, when nothing was found behind it: the same for hidden and for absent. */
  asTyped?: string | null;
  reason?: string | null;
  seen?: readonly string[];
  detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** Writes the event in the transaction it tells of: no audit, no answer (invariant I10). */
export async function recordEvent(tx: Tx, event: AuditEvent): Promise<void> {
  await tx
    .insertInto('audit_event')
    .values({
      id: event.id,
      at: event.at,
      actor_id: event.actorId,
      agency_id: event.agencyId,
      request_id: event.requestId,
      action: event.action,
      outcome: event.outcome,
      about: event.about ?? null,
      as_typed: event.asTyped?.slice(0, 200) ?? null,
      reason: event.reason ?? null,
      seen: [...(event.seen ?? [])],
      detail: JSON.stringify(event.detail ?? {}),
    })
    .execute();
}
