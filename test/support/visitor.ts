import type { FastifyInstance } from 'fastify';

/** An answer as it came, and the page read a little. */
export interface Seen {
  status: number;
  location: string | null;
  body: string;
  headers: Record<string, string | string[] | number | undefined>;
  /** Each `Set-Cookie` line as it was sent. */
  setCookies: string[];
}

/** A browser with cookies and without script, at one address, for tests of what happens before anybody is signed in. */
export interface Visitor {
  cookies: Map<string, string>;
  get(url: string, headers?: Record<string, string>): Promise<Seen>;
  /** Sends fields with the proof of the form seen last. */
  post(url: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Seen>;
  /** Goes where the answer sends. */
  follow(seen: Seen): Promise<Seen>;
  /** Values of the hidden fields of the page seen last. */
  hidden(name: string): string[];
}

export function visitor(app: FastifyInstance, address = '192.0.2.1', agent = ''): Visitor {
  const cookies = new Map<string, string>();
  let last = '';
  let proof = '';
  const ask = async (
    method: 'GET' | 'POST',
    url: string,
    payload: string | undefined,
    headers: Record<string, string>,
  ): Promise<Seen> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.inject({
      method,
      url,
      remoteAddress: address,
      headers: {
        ...(cookie && { cookie }),
        ...(agent && { 'user-agent': agent }),
        ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(payload !== undefined && { payload }),
    });
    const setCookies = [response.headers['set-cookie'] ?? []].flat();
    for (const line of setCookies) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split(/=(.*)/s);
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    if (String(response.headers['content-type']).startsWith('text/html') && response.body) last = response.body;
    proof = hidden('_csrf').at(-1) ?? proof;
    const to = response.headers.location;
    return {
      status: response.statusCode,
      location: typeof to === 'string' ? to : null,
      body: response.body,
      headers: response.headers,
      setCookies,
    };
  };
  function hidden(name: string): string[] {
    return [...last.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
      .filter(([, given]) => given === name)
      .map(([, , value = '']) => value.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<'));
  }
  return {
    cookies,
    hidden,
    get: (url, headers = {}) => ask('GET', url, undefined, headers),
    post: (url, fields = {}, headers = {}) =>
      ask('POST', url, new URLSearchParams({ _csrf: proof, ...fields }).toString(), headers),
    follow: (seen) => ask('GET', seen.location ?? '/', undefined, {}),
  };
}
