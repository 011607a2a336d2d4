import { FileRefused } from '../file-refused.ts';

/** A part of a GeoJSON file, by bytes. */
export interface Slice {
  readonly text: string;
  /** The physical line it starts on. */
  readonly line: number;
}

/** The members of a GeoJSON object that matter here, not yet parsed. */
export interface Collection {
  readonly type: Slice | null;
  readonly crs: Slice | null;
  readonly features: readonly Slice[] | null;
}

const DEEPEST = 64;
const LONGEST_FEATURE = 32 * 1024 * 1024;
const [QUOTE, BACKSLASH, COMMA, COLON, NEWLINE] = [0x22, 0x5c, 0x2c, 0x3a, 0x0a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Cuts a GeoJSON object into its features without parsing it whole, so that each has a line and a bad or enormous one
 * cannot take the memory of all. What is inside a slice is not checked here.
 *
 * @throws FileRefused where the outline is not that of one JSON object, or nests deeper than 64.
 */
export function collectionIn(bytes: Buffer): Collection {
  const cursor = new Cursor(bytes);
  const members = new Map<string, Slice | readonly Slice[]>();
  cursor.object(() => {
    const key = JSON.stringify(cursor.parse(cursor.value()));
    cursor.expect(COLON);
    if (members.has(key)) throw cursor.refuse(`${key} is there twice.`);
    members.set(key, key === '"features"' && cursor.peek() === OPEN_LIST ? cursor.list() : cursor.value());
  });
  const one = (name: string) => {
    const found = members.get(`"${name}"`);
    return found === undefined || isList(found) ? null : found;
  };
  const features = members.get('"features"');
  return { type: one('type'), crs: one('crs'), features: features !== undefined && isList(features) ? features : null };
}

function isList(found: Slice | readonly Slice[]): found is readonly Slice[] {
  return Array.isArray(found);
}

/** Walks over JSON byte by byte, counting lines. */
class Cursor {
  readonly #bytes: Buffer;
  #at = 0;
  #lineAt = 0;
  #line = 1;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  refuse(sentence: string): FileRefused {
    return new FileRefused(sentence, this.#lineNow());
  }

  /** The one object that the file is. `member` reads a key, a colon and a value. */
  object(member: () => void): void {
    this.expect(OPEN_OBJECT);
    if (this.peek() === CLOSE_OBJECT) this.#at++;
    else {
      do member();
      while (this.#more(CLOSE_OBJECT));
    }
    if (this.peek() !== undefined) throw this.refuse('there is something after the end of the JSON.');
  }

  list(): readonly Slice[] {
    const slices: Slice[] = [];
    this.expect(OPEN_LIST);
    if (this.peek() === CLOSE_LIST) this.#at++;
    else {
      do slices.push(this.value());
      while (this.#more(CLOSE_LIST));
    }
    return slices;
  }

  value(): Slice {
    this.peek();
    const [from, line] = [this.#at, this.#lineNow()];
    this.#skipValue();
    if (this.#at === from) throw this.#malformed();
    if (this.#at - from > LONGEST_FEATURE) throw new FileRefused('one part of the file is longer than 32 MB.', line);
    return { text: this.#bytes.toString('utf8', from, this.#at), line };
  }

  parse(slice: Slice): unknown {
    try {
      return JSON.parse(slice.text);
    } catch {
      throw this.#malformed();
    }
  }

  expect(byte: number): void {
    if (this.peek() !== byte) throw this.#malformed();
    this.#at++;
  }

  /** The next byte that is not white space. */
  peek(): number | undefined {
    while (isSpace(this.#bytes[this.#at])) this.#at++;
    return this.#bytes[this.#at];
  }

  #more(close: number): boolean {
    const next = this.peek();
    if (next !== COMMA && next !== close) throw this.#malformed();
    this.#at++;
    return next === COMMA;
  }

  #skipValue(): void {
    let depth = 0;
    do {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw this.#malformed();
      if (byte === QUOTE) this.#skipString();
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
        if (++depth > DEEPEST) throw this.refuse(`the JSON is nested more than ${DEEPEST} deep.`);
        this.#at++;
      } else if (depth > 0) {
        if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
        this.#at++;
      } else this.#skipWord();
    } while (depth > 0);
  }

  #skipString(): void {
    for (
      let close = this.#bytes.indexOf(QUOTE, this.#at + 1);
      close !== -1;
      close = this.#bytes.indexOf(QUOTE, close + 1)
    ) {
      let slashes = 0;
      while (this.#bytes[close - 1 - slashes] === BACKSLASH) slashes++;
      if (slashes % 2 === 0) {
        this.#at = close + 1;
        return;
      }
    }
    this.#at = this.#bytes.length;
    throw this.#malformed();
  }

  /** A number, true, false or null, or whatever stands in the place of one. */
  #skipWord(): void {
    const ends = [COMMA, COLON, CLOSE_LIST, CLOSE_OBJECT, QUOTE, undefined];
    while (!isSpace(this.#bytes[this.#at]) && !ends.includes(this.#bytes[this.#at])) this.#at++;
  }

  #lineNow(): number {
    const passed = this.#bytes.subarray(this.#lineAt, this.#at);
    for (let at = passed.indexOf(NEWLINE); at !== -1; at = passed.indexOf(NEWLINE, at + 1)) this.#line++;
    this.#lineAt = this.#at;
    return this.#line;
  }

  #malformed(): FileRefused {
    return this.refuse(
      this.#at >= this.#bytes.length ? 'the file ends in the middle of its JSON.' : 'the JSON is not well-formed.',
    );
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
