/** A line of the minutes as it was typed. */
export interface TypedLine {
  id: string;
  itemId: string | null;
  text: string;
  replaces: readonly string[];
  typedAt: Date;
  typedBy: string | null;
}

export interface StandingLine extends TypedLine {
  /** What it is read instead of, oldest first. */
  instead: TypedLine[];
  /** Another line that replaces the same one: two people changed it at once, and both are kept. */
  contested: boolean;
}

/**
 * The lines that stand, in the order they were typed. A line that another replaces is kept and read no more; one with no words
 * takes out what it replaces. Two that replace the same line both stand, so that nobody's words are lost.
 */
export function standingLines(lines: readonly TypedLine[]): StandingLine[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const times = new Map<string, number>();
  for (const id of lines.flatMap(({ replaces }) => replaces)) times.set(id, (times.get(id) ?? 0) + 1);
  return lines
    .filter(({ id, text }) => !times.has(id) && text !== '')
    .map((line) => ({
      ...line,
      instead: line.replaces.flatMap((id) => byId.get(id) ?? []),
      contested: line.replaces.some((id) => (times.get(id) ?? 0) > 1),
    }))
    .sort((a, b) => firstTyped(a) - firstTyped(b));
}

// A line that was changed stays where it was first said.
const firstTyped = ({ instead, typedAt }: StandingLine): number =>
  Math.min(typedAt.getTime(), ...instead.map((line) => line.typedAt.getTime()));
