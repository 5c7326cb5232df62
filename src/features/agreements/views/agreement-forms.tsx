import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  EmailField,
  Form,
  LinkButton,
  Notice,
  PageHeading,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { texts as addendumTexts } from '../addenda/texts.ts';
import type { AgreementFacts, StoredAgreement } from '../agreement-store.ts';
import type { Delegation } from '../delegation/delegation-store.ts';
import { texts as delegationTexts } from '../delegation/texts.ts';
import { texts } from '../texts.ts';

type FormPageProps = { lang: Lang; stored: StoredAgreement; form: FormState };

/** Taking back and withdrawing in words: of an addendum it is the change that stops, never the agreement. */
export function stopWords(lang: Lang, { amends }: Pick<AgreementFacts, 'amends'>) {
  const { takeBack, withdraw, withdrawText, takenBack, withdrawn } = texts[lang];
  const own = { takeBack, withdraw, withdrawText, takenBack, withdrawn };
  if (amends === null) return own;
  const t = addendumTexts[lang];
  return { ...own, withdraw: t.withdraw, withdrawText: t.withdrawText, takenBack: t.takenBack, withdrawn: t.withdrawn };
}

/** Asks once, with a reason that the other parties read too. */
export function ReasonPage({ lang, stored, form, kind }: FormPageProps & { kind: 'takeBack' | 'withdraw' }) {
  const t = texts[lang];
  const { id: agreementId } = stored.facts;
  const words = stopWords(lang, stored.facts);
  const signed = stored.agreement.signers.filter((signer) => 'state' in signer && signer.state === 'signed').length;
  const action =
    kind === 'takeBack' ? paths.agreementTakeBack({ agreementId }) : paths.agreementWithdraw({ agreementId });
  return (
    <>
      <PageHeading title={words[kind]} lead={kind === 'takeBack' ? t.takeBackText(signed) : words.withdrawText} />
      <FormErrors lang={lang} form={form} labels={t} />
      <Form action={action}>
        <TextArea
          name="reason"
          label={t.reason}
          // Of a draft nobody else knows.
          hint={stored.agreement.state === 'draft' ? undefined : t.reasonHint}
          rows={3}
          value={form.text('reason')}
          error={form.error('reason')}
        />
        <Actions lang={lang} agreementId={agreementId} label={words[kind]} danger={kind === 'withdraw'} />
      </Form>
    </>
  );
}

export function AddressPage({
  lang,
  stored,
  form,
  signerId,
  named,
}: FormPageProps & { signerId: string; named: Delegation | null }) {
  const t = texts[lang];
  const { id: agreementId } = stored.facts;
  return (
    <Stack gap="lg">
      <PageHeading title={t.addressTitle} lead={t.addressLead} />
      <FormErrors lang={lang} form={form} labels={t} />
      {named && <Notice>{delegationTexts[lang].prefilled(named.fromName, named.name)}</Notice>}
      <Form action={paths.signerAddress({ agreementId, signerId })}>
        <TextField name="name" label={t.name} value={form.text('name')} error={form.error('name')} />
        <EmailField name="email" label={t.email} value={form.text('email')} error={form.error('email')} />
        <TextField
          name="sharedReason"
          label={t.sharedReason}
          hint={t.sharedReasonHint}
          value={form.text('sharedReason')}
          error={form.error('sharedReason')}
        />
        <Actions lang={lang} agreementId={agreementId} label={t.save} />
      </Form>
    </Stack>
  );
}

function Actions({
  lang,
  agreementId,
  label,
  danger,
}: {
  lang: Lang;
  agreementId: string;
  label: string;
  danger?: boolean;
}) {
  return (
    <ButtonRow>
      <Button kind={danger ? 'danger' : 'primary'}>{label}</Button>
      <LinkButton href={paths.agreement({ agreementId })}>{texts[lang].cancel}</LinkButton>
    </ButtonRow>
  );
}
