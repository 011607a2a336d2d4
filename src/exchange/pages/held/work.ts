import { sayMomentClose } from '../../../kernel/clock/index.ts';
import type { Ctx } from '../../../kernel/http/context.ts';
import type { WorkGroup } from '../../../kernel/http/work-item.ts';
import { whyWords } from './choices.ts';
import { waitingRows } from './load-held.ts';

const MOST = 5;

/** Rows of files that wait for this person's decision, among others'. */
export async function heldWork(ctx: Ctx): Promise<WorkGroup> {
  const { lines, total } = await waitingRows(ctx.tx, 1, MOST);
  ctx.saw(lines.map(({ id }) => id));
  return {
    items: lines.map((line) => ({
      urgency: 'this_week',
      what: `Decide: ${whyWords[line.why].short.toLowerCase()}`,
      about: line.about,
      href: `/import/held/${line.id}`,
      when: { says: `Since ${sayMomentClose(line.heldAt, ctx.now)}`, at: line.heldAt },
      because: 'A file tells of a record that you may see in full',
      hat: 'Files',
    })),
    ...(total > lines.length && { more: { href: '/import/held', total, text: 'All rows that wait for a person' } }),
  };
}
