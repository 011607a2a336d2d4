/** Each kind of field goes through the strings at its own pace, so that every string meets every kind. */
export class Turns {
  private readonly at = new Map<string, number>();
  private readonly strings: readonly string[];

  constructor(strings: readonly string[]) {
    this.strings = strings;
  }

  next(kind: string): string {
    const at = this.at.get(kind) ?? 0;
    this.at.set(kind, at + 1);
    return this.strings[at % this.strings.length] ?? '';
  }

  /** Whether every string has had its turn in boxes of one line and of many. */
  isDone(): boolean {
    return ['text', 'textarea'].every((kind) => (this.at.get(kind) ?? 0) >= this.strings.length);
  }
}
