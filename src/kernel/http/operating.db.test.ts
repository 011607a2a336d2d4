import { expect, test } from 'vitest';
import { freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse } from '../../../test/support/house.ts';

test('up, ready, and the contract of the API; no metrics without a token', async () => {
  const fresh = await freshDatabase();
  const house = await openHouse(fresh);
  const get = (url: string) => house.app.inject({ method: 'GET', url });
  expect((await get('/healthz')).body).toBe('up\n');
  expect((await get('/readyz')).statusCode).toBe(200);
  expect((await get('/metrics')).statusCode).toBe(404);
  const contract = (await get('/api/v1/openapi.json')).json<{
    paths: Record<string, Record<string, { parameters: unknown[] }>>;
  }>();
  expect(Object.keys(contract.paths)).toEqual(
    expect.arrayContaining(['/subjects', '/front-door/{id}', '/concerns/new']),
  );
  expect(contract.paths['/front-door/{id}']?.get?.parameters).toContainEqual(
    expect.objectContaining({ name: 'id', in: 'path', required: true }),
  );
  expect((await get('/api/v1/subjects')).statusCode).toBe(401);
  await house.close();
  await fresh.drop();
});
