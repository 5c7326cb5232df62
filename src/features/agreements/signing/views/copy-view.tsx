import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { paths } from '../../../../paths.ts';
import { formatList } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Button, ButtonRow, Form, LinkButton, Notice, PageHeading, Stack } from '../../../../ui/index.ts';
import { ConsentCard, type ConsentView } from '../../../consents/index.ts';
import type { Signer } from '../../rules/signer.ts';
import type { WhomToCall } from '../signer-context.ts';
import type { SigningWords } from '../texts.ts';
import { Contact, Parties } from './signing-parts.tsx';

/** What who signed sees: how far everybody is, and whether the mailbox is proven. */
export type CopyFacts = {
  lang: Lang;
  t: SigningWords;
  kind: 'done' | 'copy';
  signers: readonly Signer[];
  me: string;
  waitingFor: readonly string[];
  proven: boolean;
  pdfReady: boolean;
  /** Whether the company sees results; null: not for who looks. */
  consent: ConsentView | null;
  today: IsoDate;
  whom: WhomToCall;
};

/** After signing, and behind the link to one's own copy: how far everybody is, and the PDF once a code proved the mailbox. */
export function CopyPage({ facts }: { facts: CopyFacts }) {
  const { lang, t } = facts;
  const lead =
    facts.waitingFor.length > 0
      ? t.doneLeadWaiting(formatList(lang, facts.waitingFor))
      : facts.kind === 'done'
        ? t.doneLeadConcluded
        : t.copyLead;
  return (
    <Stack gap="lg">
      <PageHeading title={facts.kind === 'done' ? t.doneTitle : t.copyTitle} lead={lead} />
      <Parties lang={lang} signers={facts.signers} me={facts.me} />
      {!facts.proven && (
        <Form action={paths.signing()}>
          <p>{t.copyNeedsCode}</p>
          <Button kind="primary" wide>
            {t.sendCode}
          </Button>
        </Form>
      )}
      {facts.proven && facts.pdfReady && (
        <LinkButton kind="primary" href={paths.signingPdf()} wide>
          {t.download}
        </LinkButton>
      )}
      {facts.proven && !facts.pdfReady && (
        <Notice>
          <p>{t.preparing}</p>
          <ButtonRow>
            <LinkButton href={paths.signingDone()}>{t.reload}</LinkButton>
          </ButtonRow>
        </Notice>
      )}
      {facts.consent && <ConsentCard lang={lang} consent={facts.consent} today={facts.today} mayAsk={false} />}
      <Contact lang={lang} whom={facts.whom} />
    </Stack>
  );
}
