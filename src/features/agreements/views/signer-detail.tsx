import { paths } from '../../../paths.ts';
import { formatDate, formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { Delegation } from '../delegation/delegation-store.ts';
import { texts as delegationTexts } from '../delegation/texts.ts';
import { texts as paperTexts } from '../paper/texts.ts';
import type { PlannedSigner, Signer } from '../rules/signer.ts';
import type { SignerMail } from '../signer-mail-store.ts';
import { texts } from '../texts.ts';

export type SignerFacts = {
  lang: Lang;
  agreementId: string;
  mail: SignerMail | undefined;
  /** Whom this signer named instead. */
  named: Delegation | undefined;
  /** In order, and not asked yet. */
  isLater: boolean;
};

/** The address, what was signed and how, and how far the mail with the link got. */
export function SignerDetail({ signer, ...facts }: SignerFacts & { signer: PlannedSigner | Signer }) {
  const { lang, agreementId } = facts;
  const paperId = signer.state === 'signed' || signer.state === 'waiting' ? signer.paper?.id : undefined;
  return (
    <>
      {detailParts(facts, signer)
        .filter(Boolean)
        .map((part, index) => (
          <>
            {index > 0 && <br />}
            {part}
          </>
        ))}
      {paperId && (
        <>
          {' '}
          <a href={paths.paperScan({ agreementId, paperId })}>{paperTexts[lang].scanLink}</a>
        </>
      )}
    </>
  );
}

function detailParts({ lang, mail, named, isLater }: SignerFacts, signer: PlannedSigner | Signer): string[] {
  const t = texts[lang];
  const p = paperTexts[lang];
  const address = signer.email || (signer.onPaper ? p.onlyPaper : '');
  if (signer.state === undefined) return [address];
  const instead = named ? delegationTexts[lang].pending(named.name, named.email) : '';
  switch (signer.state) {
    case 'signed': {
      const { paper } = signer;
      return [
        address,
        t.signedAs(signer.statedName, formatInstant(lang, signer.at)),
        paper ? p.counts(formatDate(lang, paper.signedOn), paper.recordedBy, paper.confirmedBy) : '',
      ];
    }
    case 'lapsed':
      return [address, t.lapsedWhy];
    case 'refused':
      return [address, t.refusalReason(signer.reason), instead];
    case 'waiting': {
      const { paper } = signer;
      const onPaper = paper ? p.waits(paper.recordedBy.name, formatDate(lang, paper.signedOn)) : '';
      return isLater ? [address, t.askedLater, instead] : [address, ...mailParts(lang, mail), instead, onPaper];
    }
  }
}

function mailParts(lang: Lang, mail: SignerMail | undefined): string[] {
  const t = texts[lang];
  if (!mail) return [];
  const hasArrived = mail.state === 'accepted' && !mail.bouncedAt;
  return [
    mailWords(lang, mail),
    mail.pressedAt ? t.linkPressed(formatInstant(lang, mail.pressedAt)) : hasArrived ? t.linkNotPressed : '',
    mail.reminders > 0 ? t.reminded(mail.reminders) : '',
  ];
}

function mailWords(lang: Lang, mail: SignerMail): string {
  const t = texts[lang];
  if (mail.bouncedAt) return t.mailBounced(formatInstant(lang, mail.bouncedAt));
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
