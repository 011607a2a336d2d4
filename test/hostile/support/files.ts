import { contents } from '../../access/trace/files.ts';
import type { Body } from './fill.ts';

/** A paper that Kith reads as a plan. */
const PAPER = 'Action,Lead,Due\n"Ask who lights the path.",Head of parks,March 2026\n';

const isFormat = (code: string): code is keyof typeof contents => Object.hasOwn(contents, code);

/** The file somebody sends with a form: one of the format they chose in it, or else a paper. */
function fileFor(body: Body): string {
  const format = body.find(([name]) => name === 'format')?.[1] ?? '';
  return isFormat(format) ? contents[format] : PAPER;
}

/** A form with a file in the field of that name, as a browser sends it. */
export function withFile(body: Body, field: string): { type: string; payload: string } {
  const boundary = '----kith-hostile';
  const part = (disposition: string, text: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${text}\r\n`;
  const fields = body.map(([name, value]) => part(`name="${encodeURIComponent(name)}"`, value));
  const file = part(`name="${field}"; filename="a file"`, fileFor(body));
  return { type: `multipart/form-data; boundary=${boundary}`, payload: `${fields.join('')}${file}--${boundary}--\r\n` };
}
