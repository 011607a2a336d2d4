/** What a batch's signature stands for: its place in the chain, its size and its root. */
export function signedWords(batch: {
  epoch: number;
  no: number;
  events: number;
  root: Buffer;
  previousRoot: Buffer;
}): Buffer {
  return Buffer.from(
    `kith audit\n${batch.epoch}\n${batch.no}\n${batch.events}\n${batch.root.toString('hex')}\n${batch.previousRoot.toString('hex')}`,
  );
}

/** Before the first batch there is nothing to chain to. */
export const NO_ROOT = Buffer.alloc(32);
