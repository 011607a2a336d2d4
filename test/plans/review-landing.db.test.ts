import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendForm } from '../../src/exchange/pages/testing/send-form.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../support/house.ts';
import { worldBuilder } from '../support/world.ts';
import { digest, wording } from './digest.ts';
import expected from './expectations/review.json' with { type: 'json' };
import { paperBeside } from './papers.ts';

const found = paperBeside('seeds', '001');

let fresh: FreshDatabase;
let house: TestHouse;
let session: Session;
let review = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Plover Council', 'council');
  house = await openHouse(fresh);
  session = await house.session(await world.account(council, 'Sol Grey', ['business_support']));
  if (found) review = await land(found.bytes);
});
afterAll(async () => {
  await house.close();
  await fresh.drop();
});

async function land(content: Buffer): Promise<string> {
  const { location } = await sendForm(house, session, '/plans/import/new', {}, { name: 'review.txt', content });
  return String((await session.ask('POST', `${location}/accept`)).headers.location);
}
const shown = async (path: string): Promise<string> => (await session.ask('GET', path)).body;
const plain = (html: string): string =>
  wording(
    html
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
/** The text of every cell of every table on a page. */
const cellsOn = (html: string): string[] =>
  [...html.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell]) => plain(cell ?? ''));
const count = async (what: string): Promise<number> =>
  Number((await fresh.arrange<{ n: string }>(`select count(*) as n from ${what}`))[0]?.n);

const towards: Readonly<Record<string, string>> = {
  amber: 'To get to amber',
  green: 'To get to green',
  sustain: 'To sustain it',
};
const cellAt = (level: number, stage: string): string => `${review}/cells/level_${level}_${stage}_statements`;

describe.skipIf(found === null)('the system review that stands beside the checkout, landed', () => {
  test('is a review, under its own title, with its words around the statements', async () => {
    expect(review).toMatch(/^\/reviews\/[0-9a-f-]{36}$/);
    const body = await shown(review);
    const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1] ?? '';
    expect(digest(plain(heading))).toBe(expected.title);
    const paragraphs = [...body.matchAll(/<(p|span)[^>]*>(.*?)<\/\1>/gs)].map(([, , text]) =>
      digest(plain(text ?? '')),
    );
    expect(paragraphs).toEqual(
      expect.arrayContaining([
        expected.banner,
        expected.introduction,
        ...expected.levels.map(({ subtitle }) => subtitle),
      ]),
    );
  });

  test.each(expected.cells)('level $level, $stage, $band is found where the review shows it', async (cell) => {
    const rows = (await shown(cellAt(cell.level, cell.stage))).split('<tr').map(cellsOn);
    const mine = rows.find((cells) => cells.some((text) => digest(text) === cell.statement)) ?? [];
    expect(mine[0]?.toLowerCase()).toContain(cell.band);
    expect(mine.map(digest)).toContain(cell.actionCell);
    expect(mine).toContain(towards[cell.towards]);
    expect(cellsOn(await shown(review)).join(' ')).toContain(mine[1]);
  });

  test('overalls stand as they were typed, and those that differ from their statements say so', async () => {
    for (const { levelByPage, stage, rating } of expected.printedOverall)
      expect(plain(await shown(cellAt(levelByPage, stage)))).toMatch(
        new RegExp(`Overall, as people typed it: \\W*${rating}(?!/)`),
      );
    const unprinted = expected.fitOfPrintedToBands.filter(({ printed }) => printed === null);
    for (const { level, stage } of unprinted)
      expect(plain(await shown(cellAt(level, stage)))).toContain('Overall, as people typed it: Not rated');
    const differ = expected.fitOfPrintedToBands.filter(({ printedFitsBands }) => printedFitsBands === false).length;
    expect(plain(await shown(review))).toContain(`${differ} ratings differ from what the statements suggest`);
    expect(plain(await shown(cellAt(2, 'planning')))).toContain('Its caption says level 1');
  });

  test('has as many statements and overalls as the paper', async () => {
    const [row] = await fresh.arrange<{ statements: string; overalls: string }>(
      `select sum(jsonb_array_length(value -> 'statements')) as statements, count(*) filter (where item like '%overall') as overalls from answer`,
    );
    expect([Number(row?.statements), Number(row?.overalls)]).toEqual([
      expected.counts.statements,
      expected.counts.printedOveralls,
    ]);
  });

  test('again changes nothing; the import says where it landed', async () => {
    const before = [await count('sitting'), await count('answer'), await count('plan_import')];
    if (found) expect(await land(found.bytes)).toBe(review);
    expect([await count('sitting'), await count('answer'), await count('plan_import')]).toEqual(before);
    const list = await shown('/plans/import');
    const at = /href="(\/plans\/import\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
    expect(await shown(at)).toContain(`href="${review}"`);
  });

  test('a newer one is a further review, compared with this one', async () => {
    if (!found) return;
    await fresh.setClock('2027-03-02T10:00:00Z');
    const text = found.bytes.toString('utf8');
    const at = text.lastIndexOf(': Red');
    const newer = await land(Buffer.from(`${text.slice(0, at)}: Amber${text.slice(at + 5)}`));
    expect([newer === review, await count('sitting')]).toEqual([false, 2]);
    const compared = plain(await shown(`${newer}/compare`));
    expect(compared).toContain('↑ Better');
    expect(compared.match(/→ Same/g)).toHaveLength(expected.counts.printedOveralls - 1);
  });
});
