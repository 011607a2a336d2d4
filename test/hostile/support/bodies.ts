import { type Body, withText } from './fill.ts';

const FORM = 'application/x-www-form-urlencoded';
/** A form as a browser sends it. */
export const formOf = (body: Body, more = ''): string => new URLSearchParams(body).toString() + more;

/** A form with bytes in one of its fields that no browser sends; one more field where there is none to type into. */
const withBytes = (body: Body, field: string | undefined, bytes: string): string =>
  field === undefined
    ? formOf(body, `&more=${bytes}`)
    : formOf(withText(body, new Map([[field, 'MARK']]))).replace('MARK', bytes);

/** What somebody with bad intent, or a broken program, sends instead of a form. */
export const BODIES: Record<
  string,
  (body: Body, field: string | undefined) => { type?: string; payload: string | Buffer }
> = {
  'larger than a megabyte': (body) => ({ payload: formOf(body, `&more=${'x'.repeat(1_100_000)}`) }),
  'not a form at all': (body) => ({ type: 'application/xml', payload: `<a>${formOf(body)}</a>` }),
  'plain text': (body) => ({ type: 'text/plain', payload: formOf(body) }),
  'JSON that is broken': () => ({ type: 'application/json', payload: '{"a":' }),
  'JSON that pollutes': () => ({ type: 'application/json', payload: '{"__proto__":{"polluted":1}}' }),
  'bytes that are no UTF-8': (body) => ({
    payload: Buffer.concat([Buffer.from(`${formOf(body)}&more=`), Buffer.from([0xff, 0xfe])]),
  }),
  'escapes that are no UTF-8': (body, field) => ({ payload: withBytes(body, field, '%FF%FE') }),
  'half of a symbol': (body, field) => ({ payload: withBytes(body, field, 'a%ED%A0%80b') }),
  'another encoding': (body) => ({ type: `${FORM}; charset=utf-16`, payload: Buffer.from(formOf(body), 'utf16le') }),
  'thousands of fields': (body) => ({ payload: 'a=1&'.repeat(3000) + formOf(body) }),
};

/** What is put after a form: names that mean something to JavaScript, and a name without end. Nothing of them is kept. */
export const ODD: readonly string[] = [
  '&__proto__[x]=POISON',
  '&constructor[prototype][x]=POISON',
  '&hasOwnProperty=POISON',
  `&${'a[b]'.repeat(500)}=POISON`,
];

/** The same field once more, and a field within it: the one or the other is kept or neither, never a mixture. */
export const twice = (field: string): readonly string[] => [
  `&${encodeURIComponent(field)}=POISON`,
  `&${encodeURIComponent(field)}[a][b][c][d][e][f]=POISON`,
];
