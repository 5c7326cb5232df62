import type { Period } from '../../../../kernel/week-pattern.ts';
import { paths } from '../../../../paths.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { CodePage } from '../../../../shell/code-page.tsx';
import { FormErrors } from '../../../../shell/form-errors.tsx';
import {
  Button,
  Card,
  Checkbox,
  Details,
  Form,
  HiddenField,
  LinkButton,
  PageHeading,
  Stack,
  TextArea,
  TextField,
} from '../../../../ui/index.ts';
import { CompactRibbon } from '../../../mkb-routes/index.ts';
import { texts as delegationTexts } from '../../delegation/texts.ts';
import type { AgreementDocument, Block } from '../../document/agreement-document.ts';
import { isForSelf, type Signer } from '../../rules/signer.ts';
import { DocumentBlocks, DocumentSummary, DocumentText } from '../../views/document-view.tsx';
import type { WhomToCall } from '../signer-context.ts';
import { type SigningWords, texts } from '../texts.ts';
import { Contact, Parties, Steps } from './signing-parts.tsx';

/** What the pages of one signer show: the text as far as this browser may see it, and who signs. */
export type SigningFacts = {
  lang: Lang;
  t: SigningWords;
  document: AgreementDocument;
  /** Of an addendum: what was and what will be, as far as this browser may see it. */
  changes: readonly Block[];
  periods: readonly Period[];
  textSha256: string;
  signers: readonly Signer[];
  signer: Signer;
  lead: string;
  onBehalf: string;
  student: string;
  maskedAddress: string;
  whom: WhomToCall;
};

function Agreement({ facts }: { facts: SigningFacts }) {
  const t = texts[facts.lang];
  return (
    <Card title={t.inShort}>
      <DocumentSummary document={facts.document} />
      {facts.changes.length > 0 ? (
        <DocumentBlocks document={facts.document} blocks={facts.changes} periods={facts.periods} />
      ) : (
        <CompactRibbon periods={facts.periods} lang={facts.lang} />
      )}
      <Details summary={t.wholeText}>
        <DocumentText document={facts.document} periods={facts.periods} />
      </Details>
    </Card>
  );
}

export function ReadPage({ facts, form }: { facts: SigningFacts; form: FormState }) {
  const { lang, signer, t } = facts;
  return (
    <Stack gap="lg">
      <Steps lang={lang} step={1} />
      <PageHeading title={t.readTitle} lead={facts.lead} />
      <FormErrors lang={lang} form={form} labels={{ name: t.name, jobTitle: t.jobTitle, reason: t.reason }} />
      <Parties lang={lang} signers={facts.signers} me={facts.signer.id} />
      <Agreement facts={facts} />
      <p class="hint">{t.masked}</p>
      <Form action={paths.signing()}>
        <p>{t.sendCodeHint(facts.maskedAddress)}</p>
        <Button kind="primary" wide>
          {t.sendCode}
        </Button>
      </Form>
      <LinkButton href={paths.signingRefuse()} wide>
        {t.refuseLink}
      </LinkButton>
      {signer.party !== 'student' && (
        <LinkButton href={paths.signingDelegate()} wide>
          {delegationTexts[lang].link}
        </LinkButton>
      )}
      <p class="hint">{t.validity}</p>
      <Contact lang={lang} whom={facts.whom} />
    </Stack>
  );
}

/** What a signer types on the last page and need not type again after a new code; the ticks are set anew. */
export const statedFields = ['name', 'jobTitle'];

export function SigningCodePage({
  lang,
  form,
  maskedAddress,
  whom,
}: {
  lang: Lang;
  form: FormState;
  maskedAddress: string;
  whom: WhomToCall;
}) {
  const t = texts[lang];
  return (
    <CodePage
      {...{ lang, form }}
      t={{ ...t, codeLead: t.codeLead(maskedAddress) }}
      above={<Steps lang={lang} step={2} />}
      below={<Contact lang={lang} whom={whom} />}
      action={paths.signingCode()}
      again={paths.signing()}
      back={paths.signing()}
      kept={statedFields}
    />
  );
}

export function ConfirmPage({ facts, form }: { facts: SigningFacts; form: FormState }) {
  const { lang, signer, t } = facts;
  const authority = {
    student: t.authoritySelf,
    legal_representative: t.authorityRepresentative(facts.student),
  }[signer.party as string];
  return (
    <Stack gap="lg">
      <Steps lang={lang} step={3} />
      <PageHeading title={t.confirmTitle} lead={t.confirmLead} />
      <FormErrors lang={lang} form={form} labels={{ name: t.name, jobTitle: t.jobTitle, reason: t.reason }} />
      <Card title={t.inShort}>
        <DocumentSummary document={facts.document} />
      </Card>
      <Card title={t.wholeText}>
        <DocumentText document={facts.document} periods={facts.periods} />
      </Card>
      <Form action={paths.signingConfirm()}>
        <HiddenField name="text" value={facts.textSha256} />
        <TextField
          name="name"
          label={t.name}
          value={form.text('name')}
          error={form.error('name')}
          autocomplete="name"
        />
        {isForSelf(signer) ? null : (
          <TextField
            name="jobTitle"
            label={t.jobTitle}
            value={form.text('jobTitle')}
            error={form.error('jobTitle')}
            autocomplete="organization-title"
          />
        )}
        <Checkbox
          name="authority"
          label={authority ?? t.authority(facts.onBehalf)}
          checked={form.text('authority') !== ''}
          error={form.error('authority')}
        />
        <Checkbox name="intent" label={t.intent} checked={form.text('intent') !== ''} error={form.error('intent')} />
        <Button kind="primary" wide>
          {t.signButton}
        </Button>
      </Form>
      <LinkButton href={paths.signingRefuse()} wide>
        {t.refuseLink}
      </LinkButton>
      {signer.party !== 'student' && (
        <LinkButton href={paths.signingDelegate()} wide>
          {delegationTexts[lang].link}
        </LinkButton>
      )}
      <p class="hint">{t.signNote}</p>
      <p class="hint fingerprint">
        {t.fingerprint}: <code>{facts.textSha256}</code>
      </p>
    </Stack>
  );
}

export function RefusePage({ lang, form, whom }: { lang: Lang; form: FormState; whom: WhomToCall }) {
  const t = texts[lang];
  return (
    <Stack gap="lg">
      <PageHeading title={t.refuseTitle} lead={t.refuseLead} />
      <FormErrors lang={lang} form={form} labels={{ name: t.name, jobTitle: t.jobTitle, reason: t.reason }} />
      <Form action={paths.signingRefuse()}>
        <TextArea name="reason" label={t.reason} rows={5} value={form.text('reason')} error={form.error('reason')} />
        <Button kind="primary" wide>
          {t.refuseButton}
        </Button>
      </Form>
      <p>
        <a href={paths.signing()}>{t.back}</a>
      </p>
      <Contact lang={lang} whom={whom} />
    </Stack>
  );
}

export function RefusedPage({ lang, reason, whom }: { lang: Lang; reason: string; whom: WhomToCall }) {
  const t = texts[lang];
  return (
    <Stack gap="lg">
      <PageHeading title={t.refusedTitle} lead={t.refusedLead} />
      <Card title={t.yourReason}>
        <p>{reason}</p>
      </Card>
      <Form action={paths.signingRefusalWithdraw()}>
        <Button wide>{t.thinkAgain}</Button>
      </Form>
      <Contact lang={lang} whom={whom} />
    </Stack>
  );
}

export function BlockedPage({ lang, whom }: { lang: Lang; whom: WhomToCall }) {
  const t = texts[lang];
  return (
    <Stack gap="lg">
      <PageHeading title={t.blockedTitle} lead={t.blocked} />
      <Contact lang={lang} whom={whom} />
    </Stack>
  );
}

export function LaterPage({ lang, whom }: { lang: Lang; whom: WhomToCall }) {
  const t = texts[lang];
  return (
    <Stack gap="lg">
      <PageHeading title={t.laterTitle} lead={t.notOnTurn} />
      <Contact lang={lang} whom={whom} />
    </Stack>
  );
}
