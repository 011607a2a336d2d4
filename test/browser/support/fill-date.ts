import type { Reader } from './reader.ts';

/** Fills a date's three boxes: `day` as 2026-03-19. */
export async function fillDate({ page }: Reader, group: string, day: string): Promise<void> {
  const boxes = page.getByRole('group', { name: group });
  const [year = '', month = '', date = ''] = day.split('-');
  await boxes.getByLabel('Day').fill(String(Number(date)));
  await boxes.getByLabel('Month').fill(String(Number(month)));
  await boxes.getByLabel('Year').fill(year);
}
