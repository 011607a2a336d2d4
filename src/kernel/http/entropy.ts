import { createHmac, randomBytes, randomUUID } from 'node:crypto';

/** Where a request's ids and secrets come from. A port, so that tests can hold two worlds byte for byte together. */
export interface Entropy {
  /** The source for one request of `actor` (an account id, or `anonymous`). */
  forRequest(actor: string): RequestEntropy;
}

export interface RequestEntropy {
  /** A fresh random UUID (version 4). */
  id(): string;
  /** `length` fresh random bytes. */
  bytes(length: number): Buffer;
}

export const realEntropy: Entropy = {
  forRequest: () => ({ id: randomUUID, bytes: randomBytes }),
};

/**
 * Ids as HMAC(seed, actor, request number, ordinal): what one actor does shifts nothing another is given, so hidden
 * activity cannot show in an id (access.md, "The property").
 */
export function seededEntropy(seed: string): Entropy {
  const requests = new Map<string, number>();
  return {
    forRequest(actor) {
      const number = (requests.get(actor) ?? 0) + 1;
      requests.set(actor, number);
      let ordinal = 0;
      const bytes = (length: number): Buffer => {
        ordinal += 1;
        const blocks: Buffer[] = [];
        for (let block = 0; block * 32 < length; block += 1) {
          blocks.push(createHmac('sha256', seed).update(`${actor}/${number}/${ordinal}/${block}`).digest());
        }
        return Buffer.concat(blocks).subarray(0, length);
      };
      return { bytes, id: () => asUuid(bytes(16)) };
    },
  };
}

/** 16 bytes as a version 4 UUID. */
export function asUuid(bytes: Buffer): string {
  const b = Buffer.from(bytes);
  b[6] = ((b[6] ?? 0) & 0x0f) | 0x40;
  b[8] = ((b[8] ?? 0) & 0x3f) | 0x80;
  const hex = b.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
