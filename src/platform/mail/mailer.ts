import { setTimeout as sleep } from 'node:timers/promises';
import nodemailer from 'nodemailer';

export type MailMessage = {
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** What `html` shows by 'cid:…'. */
  inline?: { cid: string; contentType: string; content: Uint8Array }[];
};

/** Hands a message to where mail goes. Throws MailRefused when trying again cannot help, another error when it may. */
export type Mailer = { send(message: MailMessage): Promise<void>; close(): void };

/** The mail server answered with a permanent refusal (5xx). */
export class MailRefused extends Error {
  override name = 'MailRefused';
}

/**
 * How long the mail server may take, in milliseconds: to take the connection and to greet, to be silent, and over the whole message. The whole
 * is well below the time after which a job counts as lost (jobs/install.ts), so that no message is under way twice.
 */
export type MailPatience = { connect: number; silence: number; message: number };
const usualPatience: MailPatience = { connect: 10_000, silence: 20_000, message: 60_000 };

/** The mail server did not answer in time. It may have taken the message all the same. */
class MailTooSlow extends Error {
  override name = 'MailTooSlow';
}

export function createSmtpMailer(smtpUrl: string, from: string, patience: MailPatience = usualPatience): Mailer {
  const url = new URL(smtpUrl);
  const options = {
    host: url.hostname,
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 25)),
    secure: url.protocol === 'smtps:',
    ...(url.username && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    pool: true as const,
    // Whether and when to try again is for the job, which keeps count.
    maxRequeues: 0,
    dnsTimeout: patience.connect,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.silence,
  };
  let transport = nodemailer.createTransport(options);
  /** Ends the connections of a server that keeps us waiting a little each time, which no limit on silence notices. */
  const startAfresh = () => {
    transport.close();
    transport = nodemailer.createTransport(options);
  };
  return {
    async send({ to, inline = [], ...message }) {
      try {
        const sending = transport.sendMail({
          ...message,
          to: { name: to.name, address: to.address },
          from,
          attachments: inline.map(({ content, ...part }) => ({
            ...part,
            content: Buffer.from(content),
            contentDisposition: 'inline' as const,
            filename: false as const,
          })),
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        await inTime(sending, patience.message);
      } catch (error) {
        if (error instanceof MailTooSlow) startAfresh();
        const { responseCode: code = 0, code: kind } = error as { responseCode?: number; code?: string };
        // A wrong password is ours to mend, and then the mail can go.
        if (code >= 500 && kind !== 'EAUTH') throw new MailRefused(`the mail server answered ${code}`);
        throw error;
      }
    },
    close: () => transport.close(),
  };
}

/** What `sending` answers; throws MailTooSlow when that takes longer than this. */
async function inTime(sending: Promise<unknown>, ms: number): Promise<void> {
  const late = new AbortController();
  const tooSlow = sleep(ms, undefined, { signal: late.signal, ref: false }).then(() => {
    throw new MailTooSlow('the mail server did not answer in time');
  });
  try {
    await Promise.race([sending, tooSlow]);
  } finally {
    late.abort();
    tooSlow.catch(() => {});
    sending.catch(() => {});
  }
}
