import type { Session, TestHouse } from '../../../../test/support/house.ts';

/** A form with one file, as a browser sends it: the parts in the order of the page. */
export async function sendForm(
  house: TestHouse,
  session: Session | null,
  url: string,
  fields: Readonly<Record<string, string>>,
  file: { name: string; content: string | Buffer } | null,
) {
  const boundary = '----kith-test-form';
  const part = (disposition: string, content: string | Buffer, type = '') => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${type}\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ];
  const pieces = [
    ...Object.entries({ _csrf: session?.csrf ?? '', ...fields }).flatMap(([name, value]) =>
      part(`name="${name}"`, value),
    ),
    ...part(
      `name="file"; filename="${file?.name ?? ''}"`,
      file?.content ?? '',
      'Content-Type: application/octet-stream\r\n',
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  const answer = await house.app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...(session && { cookie: `kith-session=${session.token}` }),
    },
    payload: Buffer.concat(pieces),
  });
  return { status: answer.statusCode, location: String(answer.headers.location ?? ''), body: answer.body };
}
