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

export function createSmtpMailer(smtpUrl: string, from: string): Mailer {
  const url = new URL(smtpUrl);
  const transport = nodemailer.createTransport({
    host: url.hostname,
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 25)),
    secure: url.protocol === 'smtps:',
    ...(url.username && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    pool: true,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
  });
  return {
    async send({ to, inline = [], ...message }) {
      try {
        await transport.sendMail({
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
      } catch (error) {
        const { responseCode: code = 0, code: kind } = error as { responseCode?: number; code?: string };
        // A wrong password is ours to mend, and then the mail can go.
        if (code >= 500 && kind !== 'EAUTH') throw new MailRefused(`the mail server answered ${code}`);
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
