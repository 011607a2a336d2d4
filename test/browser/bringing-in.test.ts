import { expect } from 'vitest';
import { doJobs } from '../../src/exchange/pages/testing/do-jobs.ts';
import { landUploadJob } from '../../src/exchange/uploads/land-upload.ts';
import { journey } from './support/journey.ts';

const HEADER =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const crime = (id: string) => `${id.repeat(64)},2018-10,Page Police,,,,Somewhere,,,Burglary,,`;
const FILE = {
  name: 'street.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`${[HEADER, crime('a'), crime('b'), 'nonsense'].join('\n')}\n`),
};

/** A file from another system: sent on a page, landed by a job, every row accounted for. */
journey('Bringing in a file', async ({ fresh, hiring, at }) => {
  const council = await hiring.agency('Seldermouth Council', 'childrens_social_care');
  const carol = await hiring.colleague('Carol Ingle', council, ['importer']);
  const importer = await at(carol);
  await importer.go('/import');
  await importer.look('Files brought in, none yet');
  await importer.press('Bring in a file');
  await importer.press(/Bring it in|Send|Bring in/);
  expect(await importer.words()).toContain('There is a problem');
  await importer.look('Bring in a file, nothing chosen');
  await importer.page.locator('input[name="format"][value="police-street"]').check();
  await importer.page.locator('input[type="file"]').setInputFiles(FILE);
  await importer.press(/Bring it in|Send|Bring in/);
  expect(await importer.words()).toContain('Waiting its turn');
  await importer.look('A file that waits');
  expect(await doJobs(fresh, landUploadJob)).toBe(1);
  await importer.follow('Look again');
  expect(await importer.words()).toContain('wrong number of cells (1)');
  await importer.look('A file brought in');
  const rejects = await importer.page.getByRole('link', { name: 'Download the rejected rows' }).getAttribute('href');
  expect(await importer.download(rejects ?? '')).toBe(true);
  await importer.go('/import');
  expect(await importer.words()).toContain('2 new');
  await importer.look('Files brought in');
});
