import { z } from 'zod';
import { paths } from '../../../paths.ts';
import { formSchema } from '../../../platform/http/fields.ts';
import { FormState, parseForm } from '../../../platform/http/form.ts';
import type { TaskRequest, Web } from '../../../shell/index.ts';
import { done } from '../back-to-agreement.ts';
import { partyName } from '../rules/party-names.ts';
import { copyPurpose } from '../rules/task-purpose.ts';
import { bindingOf, withTask } from '../signing/open-task-page.tsx';
import type { SignerContext } from '../signing/signer-context.ts';
import { declineDelegation } from './decline-delegation.ts';
import { delegableNow, delegateSigning } from './delegate-signing.ts';
import { selectDelegations } from './delegation-store.ts';
import { texts } from './texts.ts';
import { AskedPage, DelegatePage, NotPossiblePage, PassedPage } from './views/delegation-views.tsx';

const delegateForm = formSchema((f) => z.object({ name: f.text(120), email: f.email() }));

/** *Ik ben niet de juiste persoon*: whoever was asked names who can sign; staff takes that over or does not. */
export function mountDelegation(web: Web): void {
  web.task.get(paths.signingDelegate, (r) => withTask(r, (context) => show(r, context, new FormState())));
  web.task.post(paths.signingDelegate, async (r) => {
    const parsed = parseForm(delegateForm(r.lang), r.form);
    if (!parsed.ok) return withTask(r, (context) => show(r, context, parsed.form));
    const { name, email } = parsed.value;
    const outcome = await delegateSigning(r, { name, email }, bindingOf(r));
    const t = texts[r.lang];
    if (outcome.ok)
      return outcome.done === 'passed'
        ? r.page({ title: t.passedTitle, width: 'narrow' }, <PassedPage lang={r.lang} name={name} />)
        : r.redirect(paths.signingDelegate());
    switch (outcome.fault) {
      case 'own_address':
        return withTask(r, (context) => show(r, context, parsed.form.with({ email: t.ownAddress })));
      case 'shared_address':
        return withTask(r, (context) => show(r, context, parsed.form.with({ email: t.sharedAddress })));
      case 'too_often':
        return withTask(r, (context) => show(r, context, parsed.form.with({ name: t.tooOften })));
      case 'link_gone':
      case 'not_possible':
        return r.redirect(paths.signing());
    }
  });
  web.staff.post(paths.signerDelegationDecline, async (r) =>
    done(r, await declineDelegation(r, r.params.agreementId, r.params.signerId), texts[r.lang].declined),
  );
}

async function show(r: TaskRequest, context: SignerContext, form: FormState): Promise<Response> {
  const { signer, stored, link, whomToCall: whom } = context;
  if (!signer || link.purpose === copyPurpose || signer.state === 'signed') return r.redirect(paths.signingDone());
  const t = texts[r.lang];
  const how = await delegableNow(r, context, bindingOf(r)(context));
  if (how === 'never')
    return r.page({ title: t.notPossibleTitle, width: 'narrow' }, <NotPossiblePage lang={r.lang} whom={whom} />);
  const asked = (await selectDelegations(r.tx, stored.facts.id)).find(({ signerId }) => signerId === signer.id);
  if (asked && form.ok)
    return r.page({ title: t.askedTitle, width: 'narrow' }, <AskedPage lang={r.lang} name={asked.name} whom={whom} />);
  return r.page(
    { title: t.title, width: 'narrow' },
    <DelegatePage
      lang={r.lang}
      form={form}
      onBehalf={partyName(stored.agreement.terms, signer.party) ?? ''}
      atOnce={how === 'at_once'}
      whom={whom}
    />,
    form.ok ? 200 : 422,
  );
}
