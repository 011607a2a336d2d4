import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** How the server behaves at a word of the client: answers this instead, dies, or says nothing for so many milliseconds. */
export type Behaviour = { say: string } | { die: true } | { wait: number };

export interface Taken {
  from: string;
  to: string[];
  /** The message as it came over the wire, headers and body. */
  data: string;
}

/** A mail server for tests, on this machine: enough of RFC 5321 to take a letter, and to go wrong where a test wants it to. */
export interface TestSmtp {
  url: string;
  taken: Taken[];
  /** By the client's word: `CONNECT`, `EHLO`, `MAIL`, `RCPT`, `DATA`, or `.` for the end of the message. */
  behave: Map<string, Behaviour>;
  connections: number;
  close(): Promise<void>;
}

export async function testSmtp(): Promise<TestSmtp> {
  const sockets = new Set<Socket>();
  const behave = new Map<string, Behaviour>();
  const taken: Taken[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    said.connections += 1;
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    talk(socket, behave, taken);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const said: TestSmtp = {
    url: `smtp://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`,
    taken,
    behave,
    connections: 0,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return said;
}

function talk(socket: Socket, behave: Map<string, Behaviour>, taken: Taken[]): void {
  let letter: Taken = { from: '', to: [], data: '' };
  let reading = false;
  let rest = '';
  const begin = (from: string): void => {
    letter = { from, to: [], data: '' };
  };
  const readOn = (): void => {
    reading = true;
  };
  const answer = (word: string, usual: string, then: () => void = () => undefined): void => {
    const how = behave.get(word);
    const usually = (): void => {
      then();
      socket.write(`${usual}\r\n`);
    };
    if (!how) usually();
    else if ('die' in how) socket.destroy();
    else if ('say' in how) socket.write(`${how.say}\r\n`);
    else setTimeout(usually, how.wait).unref();
  };
  const heard = (line: string): void => {
    const [word = '', address = ''] = [line.slice(0, 4).toUpperCase(), /<([^>]*)>/.exec(line)?.[1]];
    if (word === 'EHLO') answer('EHLO', '250-test.example\r\n250 8BITMIME');
    else if (word === 'MAIL') answer('MAIL', '250 ok', () => begin(address));
    else if (word === 'RCPT') answer('RCPT', '250 ok', () => void letter.to.push(address));
    else if (word === 'DATA') answer('DATA', '354 go on', () => readOn());
    else if (word === 'QUIT') socket.end('221 bye\r\n');
    else socket.write('502 not known\r\n');
  };
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    rest += chunk;
    while (rest.includes('\r\n')) {
      if (reading) {
        const end = rest.indexOf('\r\n.\r\n');
        if (end < 0) return;
        letter.data = rest.slice(0, end);
        rest = rest.slice(end + 5);
        reading = false;
        answer('.', '250 taken', () => void taken.push(letter));
      } else {
        const end = rest.indexOf('\r\n');
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        heard(line);
      }
    }
  });
  answer('CONNECT', '220 test.example');
}

/** The text of a message as it was written: what a mail program shows. */
export function textOf({ data }: Pick<Taken, 'data'>): string {
  const at = data.indexOf('\r\n\r\n');
  const [headers, body] = [data.slice(0, at), data.slice(at + 4)];
  if (/transfer-encoding: base64/i.test(headers)) return Buffer.from(body, 'base64').toString();
  if (!/transfer-encoding: quoted-printable/i.test(headers)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
