import { naughty } from './naughty.ts';

/** Each kind of field goes through the strings at its own pace, so that every string meets every kind. */
export class Turns {
  private readonly at = new Map<string, number>();

  next(kind: string): string {
    const at = this.at.get(kind) ?? 0;
    this.at.set(kind, at + 1);
    return naughty[at % naughty.length] ?? '';
  }

  /** Whether every string has had its turn in boxes of one line and of many. */
  isDone(): boolean {
    return ['text', 'textarea'].every((kind) => (this.at.get(kind) ?? 0) >= naughty.length);
  }
}
