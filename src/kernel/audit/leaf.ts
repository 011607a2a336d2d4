import { createHash } from 'node:crypto';

/** An event as it lies in the table: every column that a reader of the audit relies on. */
export interface StoredEvent {
  id: string;
  at: Date;
  epoch: number;
  actor_id: string | null;
  agency_id: string | null;
  request_id: string;
  action: string;
  outcome: string;
  about: string | null;
  as_typed: string | null;
  reason: string | null;
  seen: string[];
  detail: unknown;
}

/** Keys in order at every depth, so that equal content is equal text however PostgreSQL gave it back. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}

/**
 * The leaf of one event in its batch's tree: SHA-256 over a zero byte and the event's columns as JSON in a fixed order
 * (the zero byte keeps a leaf from passing for a node: RFC 6962 §2.1).
 */
export function leafOf(event: StoredEvent): Buffer {
  const text = JSON.stringify([
    event.id,
    event.at.toISOString(),
    event.epoch,
    event.actor_id,
    event.agency_id,
    event.request_id,
    event.action,
    event.outcome,
    event.about,
    event.as_typed,
    event.reason,
    event.seen,
    inOrder(event.detail),
  ]);
  return createHash('sha256')
    .update(Buffer.from([0]))
    .update(text)
    .digest();
}
