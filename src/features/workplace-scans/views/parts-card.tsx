import { paths } from '../../../paths.ts';
import { formatInstant } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Badge, Button, Card, Cluster, Form, LinkButton, PartyList, VisuallyHidden } from '../../../ui/index.ts';
import type { PartMail } from '../reminder-store.ts';
import { isOpen } from '../rules/scan.ts';
import type { StoredPart, StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { texts } from '../texts.ts';
import { partyTone } from './scan-words.tsx';

type Props = { lang: Lang; stored: StoredScan; mails: readonly PartMail[]; mayEdit: boolean };

/** Who fills in, how far each is, and what can be done about it. */
export function PartsCard({ lang, stored, mails, mayEdit }: Props) {
  const t = staffTexts[lang];
  const { scan } = stored;
  return (
    <Card title={t.parts}>
      <PartyList
        label={t.parts}
        parties={scan.parts.map((part) => ({
          tone: partyTone[part.respondent],
          letter: texts[lang].letter[part.respondent],
          name: [texts[lang].party[part.respondent], part.name].filter(Boolean).join(': '),
          detail: (
            <>
              {howFar(lang, stored, part)}
              {!part.sentAt && isOpen(scan) && (
                <MailLine lang={lang} part={part} mail={mails.find(({ partId }) => partId === part.id)} />
              )}
              {mayEdit && isOpen(scan) && <PartVerbs lang={lang} stored={stored} part={part} />}
            </>
          ),
          status: <PartBadge lang={lang} part={part} />,
          highlighted: isOpen(scan) && !part.sentAt,
        }))}
      />
    </Card>
  );
}

function howFar(lang: Lang, { scan }: StoredScan, part: StoredPart): string {
  const t = staffTexts[lang];
  if (part.sentAt) {
    const when = formatInstant(lang, part.sentAt);
    return part.typedByName && part.respondent !== 'institution'
      ? t.partTyped(when, part.typedByName)
      : t.partSent(when);
  }
  if (part.missedAt) return scan.state === 'talk' ? t.partMissedOpen : t.partMissed;
  const answered = scan.statements.filter(({ code }) => part.answers[code]).length;
  return answered === 0 ? t.partNothing : t.partDraft(answered, scan.statements.length);
}

function PartBadge({ lang, part }: { lang: Lang; part: StoredPart }) {
  const t = staffTexts[lang];
  if (part.sentAt) return <Badge tone="ok">{t.partSentWord}</Badge>;
  return part.missedAt ? <Badge tone="warn">{t.partMissedWord}</Badge> : <Badge>{t.partWaitsWord}</Badge>;
}

function MailLine({ lang, part, mail }: { lang: Lang; part: StoredPart; mail: PartMail | undefined }) {
  const t = staffTexts[lang];
  if (part.respondent === 'institution') return null;
  if (!part.email) return <p>{t.noAddress}</p>;
  const words = [
    part.email,
    ...(mail?.bouncedAt ? [t.mailBounced] : mail ? [mailState(lang, mail)] : []),
    ...(mail?.pressedAt ? [t.pressed] : []),
    ...(mail && mail.reminders > 0 ? [t.reminded(mail.reminders)] : []),
  ];
  return <p>{words.join(' · ')}</p>;
}

function mailState(lang: Lang, { state, at }: PartMail): string {
  const t = staffTexts[lang];
  if (state === 'refused') return t.mailRefused;
  return state === 'waiting' ? t.mailWaits : t.mailed(formatInstant(lang, at));
}

function PartVerbs({ lang, stored, part }: { lang: Lang; stored: StoredScan; part: StoredPart }) {
  const t = staffTexts[lang];
  const { respondent } = part;
  const params = { scanId: stored.facts.id, respondent };
  const whom = <VisuallyHidden> {t.forParty(texts[lang].party[respondent].toLowerCase())}</VisuallyHidden>;
  if (part.sentAt)
    return stored.scan.state === 'asked' && respondent === 'institution' ? (
      <Form action={paths.scanAnswerReopen(params)} inline>
        <Button small>{t.changeOwn}</Button>
      </Form>
    ) : null;
  if (respondent === 'institution') return null;
  return (
    <Cluster>
      {part.email && (
        <Form action={paths.scanRemind(params)} inline>
          <Button small>
            {t.remind}
            {whom}
          </Button>
        </Form>
      )}
      <LinkButton small href={paths.scanAddress(params)}>
        {t.readdress}
        {whom}
      </LinkButton>
      <LinkButton small href={paths.scanAnswer({ ...params, screen: '1' })}>
        {t.typeOver}
        {whom}
      </LinkButton>
    </Cluster>
  );
}
