import { randomUUID } from 'node:crypto';
import type { Clock } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import type { Mailer } from '../../platform/mail/mailer.ts';

/** In a demo no mail leaves: it is kept where the visitor can read it, working links and codes included. */
export function createDemoMailer(db: Db, clock: Clock): Mailer {
  return {
    async send(message) {
      await db.asIdentity((tx) =>
        tx
          .insertInto('identity.demoMail')
          .values({
            id: randomUUID(),
            recipient: message.to.address,
            subject: message.subject,
            body: message.text,
            sentAt: clock.now(),
          })
          .execute(),
      );
    },
    close() {},
  };
}

export type DemoMail = { id: string; recipient: string; subject: string; body: string; sentAt: Date };
const columns = ['id', 'recipient', 'subject', 'body', 'sentAt'] as const;

/** The newest first, at most a hundred. As identity. */
export const selectDemoMail = (tx: Tx): Promise<DemoMail[]> =>
  tx.selectFrom('identity.demoMail').select(columns).orderBy('sentAt', 'desc').limit(100).execute();

export const selectDemoMessage = (tx: Tx, id: string): Promise<DemoMail | undefined> =>
  tx.selectFrom('identity.demoMail').select(columns).where('id', '=', id).executeTakeFirst();
