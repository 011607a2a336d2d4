import type { InjectOptions } from 'fastify';
import type { TestHouse } from '../../support/house.ts';
import { flat, type Request } from './request.ts';

/** The keys of one person to one house. */
export interface Keys {
  page: { token: string; csrf: string };
  api: { token: string };
  /** What a browser that is not signed in has been given. */
  nobody: Map<string, string>;
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
  if (request.as === 'nobody') headers.cookie = [...keys.nobody].map((pair) => pair.join('=')).join('; ');
  if (request.method === 'POST' && request.as === 'api') {
    headers['content-type'] = 'application/json';
    payload = JSON.stringify(request.body ?? {});
  } else if (request.method === 'POST') {
    // A form that a page offered has its own proof; another is sent as the page would have offered it.
    const fields = flat(request.body ?? {});
    const proof: [string, string][] = fields.some(([name]) => name === '_csrf') ? [] : [['_csrf', keys.page.csrf]];
    const sent = request.file ? withFile([...proof, ...fields], request.file) : withoutFile([...proof, ...fields]);
    headers['content-type'] = sent.type;
    payload = sent.payload;
  }
  const options: InjectOptions = {
    method: request.method,
    url: request.url,
    headers,
    ...(payload !== undefined && { payload }),
  };
  const answer = await house.app.inject(options);
  if (request.as === 'nobody') for (const { name, value } of answer.cookies) keys.nobody.set(name, value);
  return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload };
}

interface Sent {
  type: string;
  payload: string;
}

const withoutFile = (fields: [string, string][]): Sent => ({
  type: 'application/x-www-form-urlencoded',
  payload: new URLSearchParams(fields).toString(),
});

/** A form with one file, as a browser sends it. */
function withFile(fields: [string, string][], { field, content }: NonNullable<Request['file']>): Sent {
  const boundary = '----kith-trace';
  const part = (disposition: string, text: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${text}\r\n`;
  const parts = fields.map(([name, value]) => part(`name="${encodeURIComponent(name)}"`, value));
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    payload: `${parts.join('')}${part(`name="${field}"; filename="file"`, content)}--${boundary}--\r\n`,
  };
}
