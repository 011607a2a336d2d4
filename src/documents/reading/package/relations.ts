import { unitsOf } from '../xml/units.ts';
import type { Package } from './open-package.ts';

/** What a part points to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: "header", "worksheet", "hyperlink". */
  readonly kind: string;
  /** The name of the part in the package; the address as written where it is outside. */
  readonly target: string;
  readonly outside: boolean;
}

/** The relations of a part (of the package itself where the part is ''), in their order; none where it has no list. */
export async function relationsOf(opened: Package, part: string): Promise<Relation[]> {
  const cut = part.lastIndexOf('/') + 1;
  const [folder, file] = [part.slice(0, cut), part.slice(cut)];
  const name = `${folder}_rels/${file}.rels`;
  if (!opened.has(name)) return [];
  const relations: Relation[] = [];
  for await (const { attributes } of unitsOf({ bytes: opened.part(name), name }, 'Relationships')) {
    const written = attributes.get('Target') ?? '';
    const outside = attributes.get('TargetMode') === 'External';
    relations.push({
      id: attributes.get('Id') ?? '',
      kind: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: outside ? written : resolved(folder, written),
      outside,
    });
  }
  return relations;
}

/** A name relative to a folder of the package. Only names of parts are ever looked up by it, so it leads nowhere else. */
function resolved(folder: string, written: string): string {
  const steps: string[] = [];
  for (const step of (written.startsWith('/') ? written : folder + written).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
