import { dateInNetherlands } from '../../../../kernel/iso-date.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Badge, Card, PartyList, StepIndicator } from '../../../../ui/index.ts';
import { partyTone, partyWords } from '../../party-words.ts';
import type { Signer } from '../../rules/signer.ts';
import type { WhomToCall } from '../signer-context.ts';
import { texts } from '../texts.ts';

/** Where this signer is: read, code, sign. */
export function Steps({ lang, step }: { lang: Lang; step: 1 | 2 | 3 }) {
  const t = texts[lang];
  return (
    <StepIndicator
      position={t.step(step)}
      steps={t.steps.map((label, index) => ({
        label,
        state: index + 1 < step ? 'done' : index + 1 === step ? 'current' : 'upcoming',
      }))}
    />
  );
}

/** Every party and how far it is; the reader's own row stands out. */
export function Parties({ lang, signers, me }: { lang: Lang; signers: readonly Signer[]; me: string }) {
  const t = texts[lang];
  const words = partyWords[lang];
  return (
    <PartyList
      label={t.parties}
      parties={signers.map((signer) => {
        const mine = signer.id === me;
        return {
          tone: partyTone[signer.party],
          letter: words.letter[signer.party],
          name: mine ? `${words.party[signer.party]}: ${t.you}` : words.party[signer.party],
          detail:
            signer.state === 'signed'
              ? t.signedOn(formatDate(lang, dateInNetherlands(signer.at)))
              : mine
                ? signer.name
                : t.ownLink,
          highlighted: mine && signer.state !== 'signed',
          status: <SignerBadge lang={lang} signer={signer} mine={mine} />,
        };
      })}
    />
  );
}

function SignerBadge({ lang, signer, mine }: { lang: Lang; signer: Signer; mine: boolean }) {
  const t = texts[lang];
  if (signer.state === 'signed') return <Badge tone="ok">{t.signed}</Badge>;
  if (signer.state === 'lapsed') return <Badge>{t.lapsed}</Badge>;
  if (signer.state === 'refused') return <Badge tone="bad">{t.refused}</Badge>;
  return mine ? <Badge tone="warn">{t.yourTurn}</Badge> : <Badge>{t.notYet}</Badge>;
}

/** Whom to call, always with a name. */
export function Contact({ lang, whom }: { lang: Lang; whom: WhomToCall }) {
  return (
    <Card title={texts[lang].callTitle} compact>
      <p>
        {whom.staffName}, {whom.institutionName}
        {whom.staffEmail && (
          <>
            {' · '}
            <a href={`mailto:${whom.staffEmail}`}>{whom.staffEmail}</a>
          </>
        )}
        {whom.contactPhone && ` · ${whom.contactPhone}`}
      </p>
    </Card>
  );
}
