import { expect } from 'vitest';
import { ATTENDANCE, CASES, LOG, PLACES, panelBook } from '../../src/panels/import/testing/panel-book.ts';
import { REVIEW } from '../../src/partnership/review/testing/review-paper.ts';
import { journey } from './support/journey.ts';
import { panelOf } from './support/panel.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** In the first week business support brings in last year's panel workbook and the last system review, and the next agenda stands on them. */
journey('Last year’s papers', async (telling) => {
  const { people } = await panelOf(telling);
  const carol = await telling.at(people.carol);
  const book = await panelBook({
    log: LOG,
    attendance: ATTENDANCE.map((row) => row.map((cell) => (cell === 'Absent' ? 'A' : cell))),
    places: PLACES,
    cases: CASES,
  });
  const send = async (file: { name: string; mimeType: string; buffer: Buffer }, kind?: string): Promise<void> => {
    await carol.go('/plans/import/new');
    await carol.page.locator('input[type="file"]').setInputFiles(file);
    if (kind !== undefined) await carol.page.getByLabel('What is it?').selectOption({ label: kind });
    await carol.press('Read it');
  };

  await send(
    { name: 'tracker.xlsx', mimeType: EXCEL, buffer: book },
    'A panel’s spreadsheet: action log, attendance, locations or cases',
  );
  expect(await carol.words()).toContain('3 actions, 3 meetings, 2 places and 2 items');
  await carol.look('What Kith read of a panel’s workbook');
  await carol.page.getByLabel('What does the mark “A” mean?').selectOption({ label: 'Absent' });
  await carol.page.getByRole('button', { name: 'Read it so' }).last().click();
  await carol.page.waitForLoadState('load');
  expect(await carol.words()).not.toContain('“A” could mean');
  await carol.page.getByLabel('Kingfisher Parade', { exact: true }).selectOption('new:premises');
  await carol.page.getByLabel('Heron Park', { exact: true }).selectOption('leave');
  await carol.leave(() => carol.page.getByRole('button', { name: 'Keep these decisions' }).first().click());
  await carol.press('Land this paper');
  expect(await carol.words()).toContain('Part of it landed; the rest waits for a decision.');
  await carol.look('A workbook of which part has landed');
  await carol.follow('The actions: MARVE panel 2025');
  expect(await carol.words()).toContain('Ask the landlord to mend the door');
  await carol.go('/meetings');
  await carol.look('Meetings, with those of last year');

  await send({ name: 'review.txt', mimeType: 'text/plain', buffer: Buffer.from(REVIEW) });
  expect(await carol.words()).toContain('3 statements and 3 overall ratings');
  await carol.look('What Kith read of a system review');
  await carol.follow(/^Change There is no formal process/);
  await carol.look('Putting a statement right');
  await carol.page.getByLabel('Where in the review does it belong?').selectOption({ label: 'Level 2, planning' });
  await carol.press('Keep this');
  await carol.press('Land this review');
  expect(await carol.words()).toContain('To get to amber: Add a question about places');
  await carol.look('A review that was brought in');
  await carol.follow('Referral');
  expect(await carol.words()).toContain('Red/Amber');
  await carol.look('A cell of a review that was brought in');
});
