import { z } from 'zod';
import { paths } from '../../paths.ts';
import { formSchema, isUuid } from '../../platform/http/fields.ts';
import { FormState, parseForm } from '../../platform/http/form.ts';
import type { StaffRequest, Web } from '../../shell/index.ts';
import { addWebhook } from './add-webhook.ts';
import {
  type ChangeOutcome,
  removeWebhook,
  renewSecret,
  retryDelivery,
  sendTrial,
  switchOffWebhook,
  switchOnWebhook,
} from './change-webhook.ts';
import { pageSize, selectDeliveries } from './delivery-store.ts';
import { deliveryStates } from './rules/webhook.ts';
import { selectOverlapEnd } from './secret-store.ts';
import { texts } from './texts.ts';
import { SecretPage } from './views/secret-view.tsx';
import { WebhookNewPage } from './views/webhook-new-view.tsx';
import { WebhookRemovePage } from './views/webhook-remove-view.tsx';
import { WebhookPage } from './views/webhook-view.tsx';
import { selectOptionalWebhook } from './webhook-store.ts';

const newForm = formSchema((f) => z.object({ id: f.optionalText(36), name: f.text(100), url: f.text(500) }));
const renewForm = formSchema((f) => z.object({ secretId: f.id() }));
const lastPage = 1000;

type WebhookRequest = StaffRequest<{ webhookId: string }>;

/** Registering addresses that hear what happens, and seeing what went to them. */
export function mountWebhooks(web: Web): void {
  web.staff.get(paths.webhookNew, (r) => showNew(r, new FormState()));
  web.staff.post(paths.webhookNew, add);
  web.staff.get(paths.webhook, show);
  web.staff.post(paths.webhookOff, async (r) =>
    back(r, await switchOffWebhook(r, r.params.webhookId), texts[r.lang].switchedOff),
  );
  web.staff.post(paths.webhookOn, async (r) =>
    back(r, await switchOnWebhook(r, r.params.webhookId), texts[r.lang].switchedOn),
  );
  web.staff.post(paths.webhookTrial, async (r) =>
    back(r, await sendTrial(r, r.params.webhookId), texts[r.lang].trialSent, texts[r.lang].isOff),
  );
  web.staff.post(paths.webhookRetry, async (r) =>
    back(
      r,
      await retryDelivery(r, r.params.webhookId, r.params.deliveryId),
      texts[r.lang].retried,
      texts[r.lang].isOff,
    ),
  );
  web.staff.post(paths.webhookSecret, renew);
  web.staff.get(paths.webhookRemove, askRemove);
  web.staff.post(paths.webhookRemove, remove);
}

async function add(r: StaffRequest): Promise<Response> {
  const t = texts[r.lang];
  const parsed = parseForm(newForm(r.lang), r.form);
  if (!parsed.ok) return showNew(r, parsed.form);
  const { name, url } = parsed.value;
  const id = isUuid(parsed.value.id) ? parsed.value.id : r.deps.newId();
  const outcome = await addWebhook(r, { id, name, url, language: r.lang });
  if (outcome.ok) return showSecret(r, { id, name }, outcome.secret, null);
  if (outcome.fault === 'known')
    return r.redirect(paths.webhook({ webhookId: id }), { tone: 'info', message: t.known });
  return showNew(r, parsed.form.with({ url: t.addFaults[outcome.fault] }));
}

/** Not behind a redirect: the secret stands in this answer only. A form sent twice finds that it was done. */
async function renew(r: WebhookRequest): Promise<Response> {
  const t = texts[r.lang];
  const webhook = await selectOptionalWebhook(r.tx, r.params.webhookId);
  const parsed = parseForm(renewForm(r.lang), r.form);
  if (!webhook) return r.notFound();
  if (!parsed.ok) return r.redirect(paths.webhook({ webhookId: webhook.id }));
  const outcome = await renewSecret(r, webhook.id, parsed.value.secretId);
  if (outcome.ok) return showSecret(r, webhook, outcome.secret, outcome.oldUntil);
  return r.redirect(paths.webhook({ webhookId: webhook.id }), { tone: 'info', message: t.renewKnown });
}

async function askRemove(r: WebhookRequest): Promise<Response> {
  const webhook = await selectOptionalWebhook(r.tx, r.params.webhookId);
  if (!webhook) return r.notFound();
  return r.page(
    { title: texts[r.lang].removeTitle(webhook.name), width: 'narrow' },
    <WebhookRemovePage lang={r.lang} webhook={webhook} />,
  );
}

async function remove(r: WebhookRequest): Promise<Response> {
  const outcome = await removeWebhook(r, r.params.webhookId);
  return outcome.ok
    ? r.redirect(paths.integrations(), { tone: 'success', message: texts[r.lang].removed })
    : r.notFound();
}

function back(
  r: WebhookRequest,
  outcome: ChangeOutcome,
  success: string,
  already = texts[r.lang].already,
): Response | Promise<Response> {
  if (!outcome.ok && outcome.fault === 'not_found') return r.notFound();
  const flash = outcome.ok
    ? { tone: 'success' as const, message: success }
    : { tone: 'error' as const, message: already };
  return r.redirect(paths.webhook(r.params), flash);
}

async function show(r: WebhookRequest): Promise<Response> {
  const webhook = await selectOptionalWebhook(r.tx, r.params.webhookId);
  if (!webhook) return r.notFound();
  const asked = r.query.get('state');
  const wanted = {
    state: deliveryStates.find((state) => state === asked) ?? null,
    page: Math.min(Math.max(Number.parseInt(r.query.get('page') ?? '1', 10) || 1, 1), lastPage),
  };
  const [found, overlapEnd] = await Promise.all([
    selectDeliveries(r.tx, webhook.id, wanted),
    selectOverlapEnd(r.tx, webhook.id, r.now),
  ]);
  return r.page(
    { title: webhook.name, width: 'wide' },
    <WebhookPage
      lang={r.lang}
      webhook={webhook}
      wanted={wanted}
      deliveries={found.slice(0, pageSize)}
      more={found.length > pageSize}
      overlapEnd={overlapEnd}
      nextSecretId={r.deps.newId()}
    />,
  );
}

function showNew(r: StaffRequest, form: FormState): Promise<Response> {
  return r.page(
    { title: texts[r.lang].newTitle, width: 'narrow' },
    <WebhookNewPage lang={r.lang} form={form} nextId={r.deps.newId()} />,
    form.ok ? 200 : 422,
  );
}

function showSecret(
  r: StaffRequest,
  webhook: { id: string; name: string },
  secret: string,
  oldUntil: Date | null,
): Promise<Response> {
  return r.page(
    { title: texts[r.lang].shownTitle, width: 'narrow' },
    <SecretPage lang={r.lang} webhook={webhook} secret={secret} oldUntil={oldUntil} />,
  );
}
