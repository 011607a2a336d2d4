/** The whole file is refused, in one sentence fit for a page or a terminal; nothing of it may be landed. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  /** The physical line where the trouble was found, counted from 1; null where the file as a whole is meant. */
  readonly line: number | null;

  constructor(sentence: string, line: number | null = null) {
    super(line === null ? sentence : `Line ${line}: ${sentence}`);
    this.line = line;
  }
}
