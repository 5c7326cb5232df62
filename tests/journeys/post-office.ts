import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type Letter = { to: string; subject: string; text: string; html: string; messageId: string };

/** A mail server on this machine that keeps what it gets, so that a test can read it as its receiver would. */
export class PostOffice {
  readonly letters: Letter[] = [];
  readonly #server: SMTPServer;
  /** Set: every letter is refused so, with its address in the answer as mail servers do. */
  refusal: { code: number; text: string } | null = null;
  readonly #read = new Set<Letter>();
  #arrived = Promise.withResolvers<void>();

  constructor() {
    this.#server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        const { refusal } = this;
        done(refusal && Object.assign(new Error(`<${address}>: ${refusal.text}`), { responseCode: refusal.code }));
      },
      onData: (stream, session, callback) => {
        simpleParser(stream).then((mail) => {
          const to = session.envelope.rcptTo[0]?.address ?? '';
          const { subject = '', text = '', html, messageId = '' } = mail;
          this.letters.push({ to, subject, text, html: html || '', messageId });
          this.#arrived.resolve();
          this.#arrived = Promise.withResolvers();
          callback();
        }, callback);
      },
    });
  }

  /** Opens; gives the address for SMTP_URL. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** The newest unread letter to this address whose subject fits, or the next that arrives; then it counts as read. */
  async letterTo(address: string, subject: RegExp): Promise<Letter> {
    for (const late = AbortSignal.timeout(15_000); ; ) {
      const letter = this.letters.findLast(
        (one) => one.to === address && subject.test(one.subject) && !this.#read.has(one),
      );
      if (letter) {
        this.#read.add(letter);
        return letter;
      }
      if (late.aborted) throw new Error(`no mail to ${address} about ${subject}; there is: ${this.#overview()}`);
      await Promise.race([this.#arrived.promise, new Promise((resolve) => setTimeout(resolve, 500))]);
    }
  }

  #overview(): string {
    return this.letters.map(({ to, subject }) => `${to}: ${subject}`).join('; ') || 'nothing';
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

/** The one link in a letter; the same in its text and its HTML part. */
export function linkIn(letter: Letter): string {
  const link = /https?:\/\/\S+/.exec(letter.text)?.[0];
  if (!link || !letter.html.includes(`href="${link}"`)) throw new Error(`no link in "${letter.subject}"`);
  return link;
}

/** The six digits in a letter, as they are printed there: in two threes. */
export function codeIn(letter: Letter): string {
  const code = /^\d{3} \d{3}$/m.exec(letter.text)?.[0];
  if (!code) throw new Error(`no code in "${letter.subject}"`);
  return code;
}
