import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paths } from '../src/paths.ts';
import { createSmtpMailer } from '../src/platform/mail/mailer.ts';
import { PostOffice } from './journeys/post-office.ts';
import { asSuperuser } from './support/database.ts';
import type { Browser } from './support/http-browser.ts';
import { createTestProduct, type TestProduct } from './support/product.ts';
import { addDraft, addressOf, createSmallWorld, type SmallWorld } from './support/small-world.ts';
import { until } from './support/until.ts';

/** Typed by people in this test, or asked for as an address. */
const typed = {
  name: 'Xandra Zeldenrust',
  email: 'xandra.zeldenrust@student.example',
  studentNumber: '7654321',
  birthDate: '2004-02-29',
  street: 'Zeldzamelaan 77',
  postcode: '8011 XZ',
  place: 'Zuidlaarderveen',
};
const strangeToken = 'een-link-die-iemand-verzon';

describe('the log after the main acts and their failures', () => {
  const post = new PostOffice();
  let product: TestProduct;
  let world: SmallWorld;
  let office: Browser;
  const browsers: Browser[] = [];
  const secrets = new Set<string>(Object.values(typed)).add(strangeToken);

  before(async () => {
    const mailer = createSmtpMailer(await post.open(), 'Driehoek <post@driehoek.example>');
    product = await createTestProduct({ mailer });
    world = await createSmallWorld(product.deps);
    await product.deps.jobs.start(product.jobHandlers);
    office = used(await product.browserAs('placement_office'));
  });
  after(async () => {
    await product.close();
    await post.close();
  });

  function used(browser: Browser): Browser {
    browsers.push(browser);
    return browser;
  }
  const linkIn = (text: string) => /http:\/\/localhost:3000(\S+)/.exec(text)?.[1] ?? '';
  const codeIn = (text: string) => /(\d{3}) (\d{3})/.exec(text)?.slice(1).join('') ?? '';
  const failed = (event: string) => product.logged.filter((line) => line.event === event);
  /** From now on every row of this table is refused, in words that hold it. */
  const breakTable = (table: string) =>
    asSuperuser(
      product.superuserUrl,
      `create or replace function public.broken() returns trigger language plpgsql as $$ begin raise exception 'bad row: %', row_to_json(new); end $$;
       create trigger broken before insert or update on ${table} for each row execute function public.broken()`,
    );
  const mend = (table: string) => asSuperuser(product.superuserUrl, `drop trigger broken on ${table}`);

  it('goes through a log-in, by a link that works and by links that do not', async () => {
    const browser = used(product.browser());
    await browser.post(paths.logIn(), { email: 'project_lead@vechtstroom.example' });
    await browser.post(paths.logIn(), { email: typed.email });
    const link = linkIn((await post.letterTo('project_lead@vechtstroom.example', /inloglink/)).text);
    assert.match((await browser.post(link)).path, /mijn-taken|rol/);
    assert.equal((await browser.post(link)).status, 410);
    assert.equal((await browser.request(paths.logInLink({ token: strangeToken }))).status, 410);
    secrets.add(link.split('/').at(-1) ?? '');
  });

  it('adds a student, and fails at it when the database refuses', async () => {
    const student = { ...typed, targetGroup: '', cohortId: world.cohortId };
    await breakTable('student');
    assert.equal((await office.post(paths.studentNew(), student)).status, 500);
    await mend('student');
    assert.equal((await office.post(paths.studentNew(), student)).status, 200);
    assert.equal((await office.post(paths.studentNew(), student)).status, 422);
    assert.ok(failed('request_failed').length > 0);
  });

  it('sends an agreement and signs it, with codes right and wrong', async () => {
    const id = await addDraft(product.deps, world);
    await office.post(paths.agreementSend({ agreementId: id }));
    for (const party of ['student', 'learning_company'] as const) {
      const browser = used(product.browser());
      const link = linkIn((await post.letterTo(addressOf(party), /ondertekenen\?$/)).text);
      secrets.add(link.split('/').at(-1) ?? '');
      await browser.post(link);
      await browser.post(paths.signing());
      const code = codeIn((await post.letterTo(addressOf(party), /code/i)).text);
      secrets.add(code);
      assert.equal(
        (await browser.post(paths.signingCode(), { code: code === '000000' ? '111111' : '000000' })).status,
        422,
      );
      await browser.post(paths.signingCode(), { code });
      const page = await browser.get(paths.signingConfirm());
      const fields = {
        text: /name="text" value="([0-9a-f]{64})"/.exec(page.html)?.[1] ?? '',
        name: typed.name,
        jobTitle: 'directeur',
        authority: 'yes',
        intent: 'yes',
      };
      if (party === 'learning_company') {
        await breakTable('signature');
        assert.equal((await browser.post(paths.signingConfirm(), fields)).status, 500);
        await mend('signature');
      }
      assert.match((await browser.post(paths.signingConfirm(), fields)).text, /Bedankt/);
    }
  });

  it('cannot make a PDF', async () => {
    const before = failed('job_failed').length;
    await breakTable('stored_file');
    const id = await addDraft(product.deps, world);
    await office.post(paths.agreementSend({ agreementId: id }));
    await until(() => failed('job_failed').length > before, 15_000);
    await mend('stored_file');
  });

  it('cannot send mail: the mail server is busy, or knows no such address', async () => {
    const before = failed('job_failed').length;
    post.refusal = { code: 451, text: 'mailbox is busy' };
    await used(product.browser()).post(paths.logIn(), { email: 'lecturer@vechtstroom.example' });
    await until(() => failed('job_failed').length > before, 15_000);
    post.refusal = { code: 550, text: 'no such user' };
    await used(product.browser()).post(paths.logIn(), { email: 'visiting_tutor@vechtstroom.example' });
    const refused = async () =>
      Number(
        (
          await asSuperuser(
            product.superuserUrl,
            "select count(*) from identity.login_link where mail_state = 'refused'",
          )
        ).rows[0]?.count,
      );
    await until(async () => (await refused()) > 0);
  });

  it('is asked for nonsense', async () => {
    const json = { 'content-type': 'application/json' };
    const browser = used(product.browser());
    const api = await browser.request(paths.apiRouteCheck(), {
      method: 'POST',
      headers: json,
      body: `{"name": "${typed.name}`,
    });
    assert.equal(api.status, 400);
    await browser.request(`/${typed.email}?naam=${encodeURIComponent(typed.name)}`);
    await office.request(`${paths.students()}?q=${encodeURIComponent(typed.name)}`);
    await office.request(paths.student({ studentId: typed.studentNumber }));
    await asSuperuser(product.superuserUrl, 'alter table student rename to student_away');
    assert.equal((await office.request(`${paths.students()}?q=${encodeURIComponent(typed.name)}`)).status, 500);
    await asSuperuser(product.superuserUrl, 'alter table student_away rename to student');
  });

  it('holds nobody and no secret', async () => {
    const { rows } = await asSuperuser(
      product.superuserUrl,
      `select name as text from person union select email from person union select name from signer union select email from signer
       union select name from company union select kvk_number from company union select recipient from mail union select subject from mail
       union select email from identity.login_link union select birth_date::text from student union select student_number from student
       union select name from institution union select slug from institution union select reference from agreement`,
    );
    for (const { text } of rows as { text: string | null }[]) if (text) secrets.add(text);
    for (const { cookies } of browsers) for (const value of cookies.values()) secrets.add(value);
    for (const mail of product.sent)
      for (const [, path = ''] of mail.text.matchAll(/localhost:3000(\S+)/g)) secrets.add(path);
    const telling = [...secrets].filter((text) => text.length >= 4);
    assert.ok(telling.length > 50, String(telling.length));

    const events = new Set(product.logged.map(({ event }) => event));
    for (const event of ['request_failed', 'job_failed']) assert.ok(events.has(event), event);
    const log = product.logged
      .map((line) => JSON.stringify(line))
      .join('\n')
      .toLowerCase();
    assert.deepEqual(
      telling.filter((text) => log.includes(text.toLowerCase())),
      [],
    );
    assert.doesNotMatch(log, /[\w.]+@[\w.]+\.(example|nl)\b/);
  });
});
