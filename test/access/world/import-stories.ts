import { readPaper } from '../../../src/documents/index.ts';
import { mappingOf } from '../../../src/panels/import/reading/propose-sheets.ts';
import { readAsPlan } from '../../../src/planning/import/index.ts';
import { colleague } from './organisation.ts';
import type { Json } from './tables.ts';
import type { Teller } from './teller.ts';

const AT = '2026-02-10T10:00:00Z';

/** A paper with one row, whose key is `t0r1`. */
const PAPER = 'Action,Lead,Due\n"Ask who lights the path.",Head of parks,March 2026\n';
/** A review with one statement, whose key is `l1referral0`. */
const REVIEW = `Our system review\n\nRED\n\nReferrers do not say where it happened.\n\nAdd a question – Sam to lead.\n`;
/** A panel's paper: an action whose row is `t0r1`, who came, a place the world has and a child it has. */
const PANEL = `# Exploitation panel

| Action | Owner | Status |
|---|---|---|
| Ask who lights the path. | Head of parks | Open |

Attendance

| Name | Agency | 3 February 2026 | 6 May |
|---|---|---|---|
| Wren Carter | Harbour Youth | P | A |

Locations of concern

| Location | Concern |
|---|---|
| Plover Park | The lights are out. |

Cases

| Young person | Reason |
|---|---|
| Jamie Carter | Missing twice. |
`;
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value));

/** Papers that were brought in: a plan, a review that waits and one that landed as `sitting`, a panel's. */
export async function tellImports(teller: Teller, sitting: string): Promise<void> {
  await tellImport(teller, 'A plan that came in', PAPER, 'plan.csv', { state: 'staged' });
  await tellImport(teller, 'A review that came in', REVIEW, 'review.txt', { state: 'staged' });
  await tellImport(teller, 'A review that landed', REVIEW, 'review.txt', { state: 'landed', landed_at: AT });
  await teller.put('plan_import_made', { what: 'sitting', made_id: sitting });
  await tellImport(teller, 'Exploitation panel', PANEL, 'panel.md', { state: 'staged', recognised: 'panel' });
}

/** A paper that was brought in, in a scope of its own. */
async function tellImport(
  teller: Teller,
  title: string,
  words: string,
  name: string,
  more: Record<string, string>,
): Promise<void> {
  await teller.under(title, more.recognised === 'panel' ? 'panel' : 'partnership');
  const paper = await readPaper(Buffer.from(words), name);
  const { mapping, recognised } = readAsPlan(paper);
  await teller.put('plan_import', {
    title,
    recognised: recognised.kind,
    format: paper.format,
    source_digest: `the digest of ${title}`,
    plan_id: null,
    staged_at: AT,
    staged_by: colleague.writer,
    ...more,
  });
  await teller.put('plan_import_paper', {
    paper: asJson(paper),
    mapping: asJson(more.recognised === 'panel' ? mappingOf(paper) : mapping),
  });
}
