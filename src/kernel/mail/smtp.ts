import { connect, type Socket } from 'node:net';
import { createTransport } from 'nodemailer';
import { checkLetter } from './check-letter.ts';
import { type Letter, type Mail, NotSent } from './letter.ts';

export interface SmtpSettings {
  /** `smtps://user:password@mail.example.org` (TLS from the start) or `smtp://…:587` (TLS before anything is said). */
  url: string;
  /** The one address that every letter is from. */
  from: string;
  /** Milliseconds a letter may take in all, however slowly the server answers. */
  patience?: number;
}

const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Sends over SMTP. Letters hold links that open something, so nothing is said before the connection is encrypted, except to a mail
 * server on the same machine. A letter is sent as plain text from one address to one address; no file or address is
 * fetched for it.
 */
export function smtpMail({ url, from, patience = 60_000 }: SmtpSettings): Mail {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const number = Number(port) || (secure ? 465 : 587);
  const options = {
    host,
    port: number,
    secure,
    requireTLS: !secure && !HERE.has(hostname),
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
  return {
    async send(letter) {
      checkLetter(letter, from);
      const socket = connect({ host, port: number });
      let late = false;
      const clock = setTimeout(() => {
        late = true;
        socket.destroy();
      }, patience);
      try {
        await connected(socket);
        await createTransport({ ...options, connection: socket }).sendMail(messageOf(letter, from));
      } catch (error) {
        throw late ? new NotSent('slow', false) : notSent(error);
      } finally {
        clearTimeout(clock);
        socket.destroy();
      }
    },
  };
}

const messageOf = (letter: Letter, from: string) => ({
  from: { name: '', address: from },
  to: { name: '', address: letter.to },
  envelope: { from, to: letter.to },
  subject: letter.subject,
  text: letter.text,
  messageId: `<${letter.id}@${from.split('@')[1]}>`,
  // No machine answers it: no notices of absence come back.
  headers: { 'Auto-Submitted': 'auto-generated' },
});

const connected = (socket: Socket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket
      .once('connect', resolve)
      .once('error', reject)
      .once('close', () => reject(new Error('closed')));
  });

/** The server's own number where it gave one; else the code of what went wrong on the way. Never its words. */
function notSent(error: unknown): NotSent {
  const { responseCode, code, command } = { ...(error instanceof Error ? error : {}) } as {
    responseCode?: unknown;
    code?: unknown;
    command?: unknown;
  };
  if (typeof responseCode === 'number')
    return new NotSent(String(responseCode), ['RCPT TO', 'DATA'].includes(String(command)));
  return new NotSent(typeof code === 'string' && /^[A-Z]+$/.test(code) ? code : 'failed', false);
}
