import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, Card, TaskList } from '../../../ui/index.ts';
import type { StoredAgreement } from '../agreement-store.ts';
import type { Delegation } from '../delegation/delegation-store.ts';
import { partyTone, partyWords } from '../party-words.ts';
import { isOpen } from '../rules/agreement-verbs.ts';
import type { PlannedSigner, Signer } from '../rules/signer.ts';
import { isAskedLater } from '../rules/whose-turn.ts';
import type { SignerMail } from '../signer-mail-store.ts';
import { texts } from '../texts.ts';
import { SignerDetail } from './signer-detail.tsx';
import { SignerVerbs } from './signer-verbs.tsx';

type SignersCardProps = {
  lang: Lang;
  stored: StoredAgreement;
  mails: ReadonlyMap<string, SignerMail>;
  delegations: readonly Delegation[];
  mayEdit: boolean;
  /** Who looks at the page. */
  personId: string;
};

/** Every signer: whether they signed, how far their mail got, and what staff can do about it. */
export function SignersCard({ lang, stored, mails, delegations, mayEdit, personId }: SignersCardProps) {
  const t = texts[lang];
  const words = partyWords[lang];
  const { agreement, facts } = stored;
  const open = isOpen(agreement);
  const later = (signer: Signer) => open && isAskedLater(agreement, signer);
  return (
    <Card title={t.signersTitle}>
      {open && agreement.inOrder && <p class="hint">{t.inOrder}</p>}
      <TaskList
        stacked
        tasks={agreement.signers.map((signer) => {
          const known = {
            mail: mails.get(signer.id),
            named: delegations.find(({ signerId }) => signerId === signer.id),
            isLater: signer.state !== undefined && later(signer),
          };
          return {
            who: {
              letter: words.letter[signer.party],
              tone: partyTone[signer.party],
              label: words.party[signer.party],
            },
            what: (
              <>
                <b>{words.party[signer.party]}</b>: {signer.name ?? '…'}{' '}
                <SignerBadge lang={lang} signer={signer} isLater={known.isLater} />
              </>
            ),
            detail: <SignerDetail lang={lang} agreementId={facts.id} signer={signer} {...known} />,
            action:
              mayEdit && open && (signer.state === 'waiting' || signer.state === 'refused') ? (
                <SignerVerbs lang={lang} agreementId={facts.id} signer={signer} personId={personId} {...known} />
              ) : undefined,
          };
        })}
      />
    </Card>
  );
}

function SignerBadge({ lang, signer, isLater }: { lang: Lang; signer: PlannedSigner | Signer; isLater: boolean }) {
  const t = texts[lang];
  switch (signer.state) {
    case undefined:
      return null;
    case 'signed':
      return <Badge tone="ok">{t.signed}</Badge>;
    case 'refused':
      return <Badge tone="bad">{t.refused}</Badge>;
    case 'lapsed':
      return <Badge>{t.lapsed}</Badge>;
    case 'waiting':
      if (signer.paper) return <Badge tone="warn">{t.secondLook}</Badge>;
      return <Badge>{isLater ? t.later : t.waiting}</Badge>;
  }
}
