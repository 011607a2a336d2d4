import { expect } from 'vitest';
import { borough, fillWithBorough, people } from './support/borough.ts';
import { journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

const shown = async (reader: Reader): Promise<number> => reader.page.locator('main tbody tr').count();

/** "Showing 1 to 20 of 280", "Showing all 7" or "Showing 1": how many there are. */
async function total(reader: Reader): Promise<number> {
  const says =
    (await reader.page
      .getByText(/^Showing (all )?[\d,]/)
      .first()
      .textContent()) ?? '';
  return Number(says.replaceAll(',', '').match(/\d+/g)?.at(-1));
}

/** Lists, filters, paging, the chronology, and a search that forgives: in the demonstration borough, as its hub manager. */
journey(
  'Finding',
  async ({ visitor }) => {
    const manager = people.find((person) => /hub manager/i.test(person.says));
    if (!manager) throw new Error('nobody runs the hub');
    const reader = await visitor();
    await reader.go('/sign-in');
    await reader.leave(() => reader.page.locator(`button[value="${manager.email}"]`).click());

    // A filter is a form; what was chosen is a tag that takes itself away.
    await reader.follow('People and places');
    const all = await total(reader);
    const filter = async (kind: string) => {
      const fold = reader.page.locator('.kith-filter__summary');
      if (await fold.isVisible()) await fold.click();
      await reader.page.getByLabel(kind, { exact: true }).check();
      await reader.press('Apply filters');
    };
    await filter('Peer group');
    const groups = await total(reader);
    expect(groups).toBeLessThan(all);
    await filter('Location');
    const both = await total(reader);
    expect(both).toBeGreaterThan(groups);
    await reader.look('People and places, filtered');
    expect(new URL(reader.page.url()).searchParams.getAll('kind')).toEqual(['group', 'location']);
    await reader.leave(() => reader.page.locator('.moj-filter__tag').filter({ hasText: 'Location' }).click());
    expect(await total(reader)).toBe(groups);
    await reader.leave(() => reader.page.getByRole('link', { name: /Clear/ }).click());
    expect(await total(reader)).toBe(all);

    // Page by page, nothing twice and nothing left out.
    const seen = new Set<string>();
    for (let page = 1; seen.size < all; page += 1) {
      await reader.go(`/subjects?page=${page}`);
      const links = reader.page.locator('main tbody a[href^="/subjects/"]');
      const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      expect(hrefs.length).toBeGreaterThan(0);
      for (const href of hrefs) expect(seen.has(href)).toBe(false);
      for (const href of hrefs) seen.add(href);
      if (page === 2) await reader.look('People and places, the second page');
      if (page === 3) break;
    }
    await reader.go('/subjects?page=2');
    await reader.leave(() => reader.page.getByRole('link', { name: /Previous/ }).click());
    expect(await shown(reader)).toBe(20);

    // A name heard wrong finds the child.
    const child = [...borough.people].find((person) => person.identity.legalName?.given === 'Hafsa');
    const name = child?.identity.legalName;
    if (!child || !name) throw new Error('the borough has no Hafsa');
    const misheard = `${name.given} ${name.family.slice(0, 2)}${name.family.slice(3)}`;
    await reader.page.getByRole('searchbox', { name: 'Search Kith' }).fill(misheard);
    await reader.press('Search');
    expect(await reader.words()).toContain(name.family);
    await reader.look('Search, a spelling nearly right');
    await reader.go('/search?q=Zzyzx+Qwrtplk');
    expect(await reader.words()).toContain('Nobody and nowhere like');
    await reader.look('Search, nobody');

    // A chronology: newest first, by kind, on paper.
    await reader.go(`/subjects/${child.id}`);
    await reader.look('A child of the borough');
    await reader.follow('Chronology');
    await reader.look('Chronology');
    const events = await shown(reader);
    expect(events).toBeGreaterThan(1);
    await filter('Notes');
    expect(await reader.page.locator('.moj-filter__tag').textContent()).toContain('Notes');
    await reader.look('Chronology, notes only');
    await reader.follow('A list to print');
    await reader.look('Chronology to print');
  },
  { before: fillWithBorough },
);
