import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const keyFor = (secret: Buffer, purpose: string): Buffer =>
  createHmac('sha256', secret).update(`seal/${purpose}`).digest();

/** Seals bytes with AES-256-GCM under a key of the purpose: nonce (12), tag (16), text. */
export function seal(secret: Buffer, purpose: string, plain: Buffer, nonce: Buffer = randomBytes(12)): Buffer {
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

const NONCE_AND_TAG = 28;

/** Opens what `seal` sealed. Throws when it was changed or sealed for another purpose or with another secret. */
export function unseal(secret: Buffer, purpose: string, sealed: Buffer): Buffer {
  // A shorter tag would be easier to guess.
  if (sealed.length < NONCE_AND_TAG) throw new Error('not sealed');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), sealed.subarray(0, 12), {
    authTagLength: 16,
  });
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
