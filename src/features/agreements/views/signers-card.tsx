import { paths } from '../../../paths.ts';
import { formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, Button, Card, Cluster, Form, LinkButton, TaskList } from '../../../ui/index.ts';
import type { StoredAgreement } from '../agreement-store.ts';
import { partyTone, partyWords } from '../party-words.ts';
import type { PlannedSigner, Signer } from '../rules/signer.ts';
import type { SignerMail } from '../signer-mail-store.ts';
import { texts } from '../texts.ts';

type SignersCardProps = {
  lang: Lang;
  stored: StoredAgreement;
  mails: ReadonlyMap<string, SignerMail>;
  mayEdit: boolean;
};

/** Every signer: whether they signed, how far their mail got, and what staff can do about it. */
export function SignersCard({ lang, stored, mails, mayEdit }: SignersCardProps) {
  const t = texts[lang];
  const words = partyWords[lang];
  const { agreement, facts } = stored;
  const open = agreement.state === 'sent' || agreement.state === 'partly_signed';
  return (
    <Card title={t.signersTitle}>
      <TaskList
        tasks={agreement.signers.map((signer) => ({
          who: { letter: words.letter[signer.party], tone: partyTone[signer.party], label: words.party[signer.party] },
          what: (
            <>
              <b>{words.party[signer.party]}</b>: {signer.name ?? '…'} <SignerBadge lang={lang} signer={signer} />
            </>
          ),
          detail: <Detail lang={lang} signer={signer} mail={mails.get(signer.id)} />,
          action:
            mayEdit && open && 'state' in signer && signer.state !== 'signed' ? (
              <Cluster>
                <Form action={paths.signerResend({ agreementId: facts.id, signerId: signer.id })} inline>
                  <Button small>{t.resend}</Button>
                </Form>
                <LinkButton small href={paths.signerAddress({ agreementId: facts.id, signerId: signer.id })}>
                  {t.changeAddress}
                </LinkButton>
              </Cluster>
            ) : undefined,
        }))}
      />
    </Card>
  );
}

function SignerBadge({ lang, signer }: { lang: Lang; signer: PlannedSigner | Signer }) {
  const t = texts[lang];
  if (!('state' in signer)) return null;
  if (signer.state === 'signed') return <Badge tone="ok">{t.signed}</Badge>;
  if (signer.state === 'refused') return <Badge tone="bad">{t.refused}</Badge>;
  return <Badge>{t.waiting}</Badge>;
}

function Detail({ lang, signer, mail }: { lang: Lang; signer: PlannedSigner | Signer; mail: SignerMail | undefined }) {
  const t = texts[lang];
  const state = 'state' in signer ? signer : null;
  const parts = [
    signer.email ?? '',
    state?.state === 'signed' ? t.signedAs(state.statedName, formatInstant(lang, state.at)) : '',
    state?.state === 'refused' ? t.refusalReason(state.reason) : '',
    state?.state === 'waiting' && mail ? mailWords(lang, mail) : '',
    state?.state === 'waiting' && mail
      ? mail.pressedAt
        ? t.linkPressed(formatInstant(lang, mail.pressedAt))
        : t.linkNotPressed
      : '',
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

function mailWords(lang: Lang, mail: SignerMail): string {
  const t = texts[lang];
  switch (mail.state) {
    case 'waiting':
      return t.mailWaiting;
    case 'accepted':
      return t.mailAccepted(formatInstant(lang, mail.at));
    case 'refused':
      return t.mailRefused(mail.error ?? '');
    case 'cancelled':
      return t.mailCancelled;
  }
}
