import type { Mailer, MailMessage } from '../../src/platform/mail/mailer.ts';
import type { CallOut } from '../../src/platform/outbound/call-out.ts';
import type { StampTime } from '../../src/platform/time-stamp/request-time-stamp.ts';
import { createProduct, type Product } from '../../src/product.ts';
import { createTestDatabase, testKey } from './database.ts';
import { Browser } from './http-browser.ts';

export type TestProduct = Product & {
  /** Mail that was handed to the mail server. */
  sent: MailMessage[];
  clock: { now(): Date; set(iso: string): void; advance(minutes: number): void };
  setupCodes: string[];
  /** Lines of the log, parsed. */
  logged: { event: string }[];
  superuserUrl: string;
  /** Runs every waiting job now. */
  drain(): Promise<number>;
  browser(): Browser;
  /** A browser that is logged in as the first person with this role. */
  browserAs(role: string, institutionSlug?: string): Promise<Browser>;
  close(): Promise<void>;
};

/** The whole product on a database of its own, with a clock that stands still and a mail server that remembers. */
export async function createTestProduct(
  options: {
    mail?: boolean;
    mailer?: Mailer;
    now?: string;
    publicUrl?: string;
    metricsToken?: string;
    callOut?: CallOut;
    stampTime?: StampTime;
  } = {},
): Promise<TestProduct> {
  const database = await createTestDatabase();
  let now = new Date(options.now ?? '2026-11-23T09:00:00Z');
  const clock = {
    now: () => now,
    set: (iso: string) => {
      now = new Date(iso);
    },
    advance: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
  const sent: MailMessage[] = [];
  const setupCodes: string[] = [];
  const logged: { event: string }[] = [];
  const remembering: Mailer = {
    send: async (message) => {
      await options.mailer?.send(message);
      sent.push(message);
    },
    close: () => options.mailer?.close(),
  };
  const mailer = options.mail === false ? null : remembering;
  const product = createProduct({
    database,
    clock,
    log: (event, fields) => void logged.push({ event, ...fields }),
    secretKey: testKey,
    publicUrl: options.publicUrl ?? 'http://localhost:3000',
    mailer,
    trustedProxies: [],
    ...(options.callOut && { callOut: options.callOut }),
    ...(options.stampTime && { stampTime: options.stampTime }),
    ...(options.metricsToken && { metricsToken: options.metricsToken }),
    showSetupCode: (code) => void setupCodes.push(code),
  });
  const browser = () => new Browser(product.app, product.deps.publicUrl);
  return {
    ...product,
    sent,
    clock,
    setupCodes,
    logged,
    superuserUrl: database.superuserUrl,
    drain: () => product.deps.jobs.drain(product.jobHandlers),
    browser,
    browserAs: async (role, institutionSlug) => {
      const visitor = browser();
      await visitor.logInAs(product.deps, role, institutionSlug);
      return visitor;
    },
    close: async () => {
      await product.deps.jobs.stop();
      await database.close();
    },
  };
}
