/** Choices that follow from one number, so that a request is the same whenever it is told again. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = (seed ^ 0x9e3779b9) >>> 0;
  }

  /** A whole number from 0 to `most` - 1 (xorshift). */
  below(most: number): number {
    this.state ^= this.state << 13;
    this.state >>>= 0;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    this.state >>>= 0;
    return most <= 1 ? 0 : this.state % most;
  }

  one<T>(of: readonly T[]): T | undefined {
    return of[this.below(of.length)];
  }

  /** True `times` times in a hundred. */
  percent(times: number): boolean {
    return this.below(100) < times;
  }
}
