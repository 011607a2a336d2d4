import { hash } from 'node:crypto';

/** 32 hexadecimal digits (128 bits of SHA-256) that stand for a list of texts; other lists have others. */
export function digestOf(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex').slice(0, 32);
}
