import { setTimeout as sleep } from 'node:timers/promises';
import { paths } from '../../src/paths.ts';
import type { World } from '../fill/fill.ts';
import { newAgreementForm, signForm } from '../forms.ts';
import { type Answer, send } from '../load/request.ts';
import type { Random } from '../random.ts';
import type { KnownBrowser, SignTask } from '../sessions.ts';

/** What was answered as done. */
export type Acknowledged = { agreements: string[]; signers: string[]; unknown: number };

export type Desk = {
  world: World;
  staff: readonly KnownBrowser[];
  signTasks: SignTask[];
};

/** Six callers who create and sign over HTTP, one after the other each, until told to stop. Answers with what they were told. */
export function keepWriting(url: string, desk: Desk, random: Random): { told: Acknowledged; stop(): Promise<void> } {
  const told: Acknowledged = { agreements: [], signers: [], unknown: 0 };
  let going = true;
  const caller = async () => {
    while (going) {
      const done = await (random.below(3) === 0 ? sign : create)(url, desk, random, told).catch(() => false);
      if (done) continue;
      told.unknown += 1;
      await sleep(30);
    }
  };
  const callers = Array.from({ length: 6 }, caller);
  return {
    told,
    stop: async () => {
      going = false;
      await Promise.all(callers);
    },
  };
}

async function create(url: string, { world, staff }: Desk, random: Random, told: Acknowledged): Promise<boolean> {
  const student = world.freeStudents.pop();
  if (!student) throw new Error('no student left');
  const company = random.pick(world.companies);
  const answer = await post(url, paths.agreementNew(), newAgreementForm(student, company), random.pick(staff));
  const id = /^\/overeenkomsten\/([0-9a-f-]{36})/.exec(answer.location)?.[1];
  if (answer.status !== 303 || !id) return false;
  told.agreements.push(id);
  return true;
}

async function sign(url: string, { signTasks }: Desk, _random: Random, told: Acknowledged): Promise<boolean> {
  const task = signTasks.pop();
  if (!task) throw new Error('nobody left to sign');
  const answer = await post(url, paths.signingConfirm(), signForm(task), task);
  if (answer.status !== 303 || !answer.location.startsWith('/ondertekenen/klaar')) return false;
  told.signers.push(task.signerId);
  return true;
}

const post = (url: string, path: string, form: Record<string, string>, browser: KnownBrowser): Promise<Answer> =>
  send(url, { path, cookies: browser.cookies, form: { _csrf: browser.formToken, ...form } });
