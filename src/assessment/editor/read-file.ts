import type { Definition } from '../definition/definition.ts';
import { readDefinition } from '../definition/read-definition.ts';

/** A definition from text; or what is wrong with it, as one sentence a fault with where it is. */
export function readFile(text: string): { definition: Definition; says?: undefined } | { says: string } {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const at = error instanceof SyntaxError ? (/position (\d+)/.exec(error.message)?.[1] ?? null) : null;
    return { says: at === null ? 'This is not JSON' : `This is not JSON: look at ${placeOf(text, Number(at))}` };
  }
  const { definition, faults } = readDefinition(raw);
  return definition
    ? { definition }
    : {
        says: (faults ?? [])
          .slice(0, 20)
          .map(({ where, says }) => `${where}: ${says}`)
          .join('. '),
      };
}

function placeOf(text: string, position: number): string {
  const lines = text.slice(0, position).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
