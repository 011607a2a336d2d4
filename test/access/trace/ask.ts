import type { InjectOptions } from 'fastify';
import type { TestHouse } from '../../support/house.ts';
import { flat, type Request } from './request.ts';

/** The keys of one person to one house. */
export interface Keys {
  page: { token: string; csrf: string };
  api: { token: string };
}

/** An answer to the byte. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: Buffer;
}

export async function ask(house: TestHouse, keys: Keys, request: Request): Promise<Answer> {
  const headers: Record<string, string> = {};
  let payload: string | undefined;
  if (request.as === 'api') headers.authorization = `Bearer ${keys.api.token}`;
  if (request.as === 'page') headers.cookie = `kith-session=${keys.page.token}`;
  if (request.method === 'POST' && request.as === 'api') {
    headers['content-type'] = 'application/json';
    payload = JSON.stringify(request.body ?? {});
  } else if (request.method === 'POST') {
    headers['content-type'] = 'application/x-www-form-urlencoded';
    payload = new URLSearchParams([
      ['_csrf', keys.page.csrf],
      ...flat(request.body ?? {}).filter(([name]) => name !== '_csrf'),
    ]).toString();
  }
  const options: InjectOptions = {
    method: request.method,
    url: request.url,
    headers,
    ...(payload !== undefined && { payload }),
  };
  const answer = await house.app.inject(options);
  return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload };
}
