/**
 * A small generator of repeatable chance: the "small fast counting" design (four 32-bit words, one of them a counter),
 * chosen because it needs only 32-bit integer arithmetic and so gives the same numbers on every machine.
 */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #count: number;

  constructor(a: number, b: number, c: number, d: number) {
    this.#a = a | 0;
    this.#b = b | 0;
    this.#c = c | 0;
    this.#count = d | 0;
    for (let i = 0; i < 12; i++) this.next();
  }

  /** The next whole number from 0 to 4,294,967,295. */
  next(): number {
    const out = (((this.#a + this.#b) | 0) + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + out) | 0;
    return out >>> 0;
  }

  /** From 0 up to, but never, `limit`. */
  below(limit: number): number {
    return Math.floor((this.next() / 4294967296) * limit);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** A fraction from 0 up to, but never, 1. */
  fraction(): number {
    return this.next() / 4294967296;
  }

  happens(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** @throws RangeError when there is nothing to choose from. */
  oneOf<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new RangeError('There is nothing to choose from.');
    return chosen;
  }

  /** One of the choices, each as likely as its weight says. @throws RangeError when there is nothing to choose from. */
  weighted<T>(choices: readonly (readonly [weight: number, choice: T])[]): T {
    let left = this.fraction() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, choice] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    const last = choices.at(-1);
    if (last === undefined) throw new RangeError('There is nothing to choose from.');
    return last[1];
  }
}
