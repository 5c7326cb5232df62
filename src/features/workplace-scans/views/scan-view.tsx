import { dateInNetherlands, type IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate, formatList } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Button,
  ButtonRow,
  Card,
  Columns,
  Form,
  KeyValues,
  LinkButton,
  Notice,
  PageHeading,
  Stack,
} from '../../../ui/index.ts';
import type { PartMail } from '../reminder-store.ts';
import { reasonsNow } from '../result-words.ts';
import { isOpen, waitingFor } from '../rules/scan.ts';
import type { StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { texts } from '../texts.ts';
import { ActionsCard } from './actions-card.tsx';
import { AnswersCard } from './answers-card.tsx';
import { CompareCard } from './compare-card.tsx';
import { PartsCard } from './parts-card.tsx';
import { ResultNotices, StrongCard } from './result-view.tsx';
import { scanCrumbs } from './scan-crumbs.ts';
import { OutcomeBadge, outcomeLine, StateBadge, untilWords } from './scan-words.tsx';

export type ScanPageProps = {
  lang: Lang;
  today: IsoDate;
  stored: StoredScan;
  mails: readonly PartMail[];
  former: StoredScan | null;
  mayEdit: boolean;
  isOwner: boolean;
};

export function ScanPage(props: ScanPageProps) {
  const { lang, today, stored, former } = props;
  const { facts, scan } = stored;
  const t = staffTexts[lang];
  const standing = {
    state: scan.state,
    outcome: facts.outcome,
    isFollowed: facts.followedAt !== null,
    rescanReasons: reasonsNow(stored, today),
  };
  return (
    <>
      <PageHeading
        title={t.scanTitle(facts.scanned.functionTitle, facts.companyName)}
        lead={leadOf(lang, stored, standing.rescanReasons.length > 0)}
        badge={<StateBadge lang={lang} standing={standing} />}
        {...scanCrumbs(lang, stored)}
      />
      <Columns aside={<AboutCard {...props} />} asideLabel={t.about}>
        <Stack gap="md">
          <Signals {...props} />
          <NextStep {...props} />
          {scan.state === 'concluded' && facts.outcome && (
            <Card
              title={t.result}
              actions={<OutcomeBadge lang={lang} outcome={facts.outcome} />}
              footer={
                <>
                  <LinkButton href={paths.scanPdf({ scanId: facts.id })} download>
                    {t.pdf}
                  </LinkButton>{' '}
                  <span class="hint">{t.pdfHint}</span>
                </>
              }
            >
              <p>{untilWords(lang, stored, today)}</p>
            </Card>
          )}
          {scan.state === 'concluded' && <ResultNotices lang={lang} stored={stored} />}
          {(scan.state === 'concluded' || stored.actions.length > 0) && <ActionsCard {...props} />}
          {scan.state === 'concluded' && <StrongCard lang={lang} stored={stored} />}
          {former && scan.state === 'concluded' && <CompareCard lang={lang} stored={stored} former={former} />}
          <PartsCard {...props} />
          {scan.state === 'concluded' && <AnswersCard lang={lang} stored={stored} />}
        </Stack>
      </Columns>
    </>
  );
}

function leadOf(lang: Lang, { facts, scan }: StoredScan, isOver: boolean): string {
  const t = staffTexts[lang].leads;
  if (scan.state === 'talk') return t.talk;
  if (scan.state === 'withdrawn') return t.withdrawn;
  if (scan.state === 'concluded') {
    if (facts.followedAt) return t.followed;
    if (isOver) return t.rescan;
    return facts.outcome && facts.validUntil
      ? outcomeLine(lang, { outcome: facts.outcome, validUntil: facts.validUntil })
      : '';
  }
  const waiting = waitingFor(scan).map((one) => texts[lang].party[one].toLowerCase());
  return waiting.length === 0 ? t.askedNone : t.asked(formatList(lang, waiting));
}

function Signals({ lang, today, stored, mayEdit }: ScanPageProps) {
  const t = staffTexts[lang];
  const { facts, scan } = stored;
  const { now, scanned, companyId, workplaceId } = facts;
  const reasons = reasonsNow(stored, today);
  // After its last day another student may be there.
  const student = reasons.includes('past_date') ? null : facts.studentNumber;
  const known = { ...(facts.mkbRouteId && { 'mkb-route': facts.mkbRouteId }), ...(student && { student }) };
  const again = `${paths.scanNew({ companyId, workplaceId })}?${new URLSearchParams(known)}`;
  const moved = now.functionTitle !== scanned.functionTitle || now.coachPersonId !== scanned.coachPersonId;
  const coach = facts.nowCoachName
    ? texts[lang].coach(facts.nowCoachName).toLowerCase()
    : texts[lang].noCoach.toLowerCase();
  return (
    <>
      {reasons.length > 0 && (
        <Notice
          tone="warning"
          title={t.rescanNotice}
          action={mayEdit && <LinkButton href={again}>{texts[lang].startAgain}</LinkButton>}
        >
          {reasons.map((reason) => texts[lang].rescanReasons[reason]).join(' ')}
        </Notice>
      )}
      {isOpen(scan) && moved && (
        <Notice tone="warning" title={t.changedNotice}>
          {t.changed(coach, now.functionTitle)}
        </Notice>
      )}
      {scan.state === 'withdrawn' && facts.closingReason && <Notice>{facts.closingReason}</Notice>}
    </>
  );
}

/** The one thing to do next. */
function NextStep({ lang, stored, mayEdit }: ScanPageProps) {
  const t = staffTexts[lang];
  const { facts, scan } = stored;
  const { id: scanId } = facts;
  if (!mayEdit || !isOpen(scan)) return null;
  const own = scan.parts.find(({ respondent }) => respondent === 'institution');
  const fill = paths.scanAnswer({ scanId, respondent: 'institution', screen: '1' });
  const isBegun = own && Object.keys(own.answers).length > 0;
  return (
    <ButtonRow>
      {scan.state === 'talk' && (
        <LinkButton kind="primary" href={paths.scanTalk({ scanId })}>
          {t.toTalk}
        </LinkButton>
      )}
      {own && !own.sentAt && (
        <LinkButton kind={scan.state === 'asked' ? 'primary' : 'secondary'} href={fill}>
          {isBegun ? t.goOnOwn : t.fillOwn}
        </LinkButton>
      )}
      {scan.state === 'asked' && own?.sentAt && (
        <LinkButton kind="primary" href={paths.scanTalkBegin({ scanId })}>
          {t.beginTalk}
        </LinkButton>
      )}
    </ButtonRow>
  );
}

function AboutCard({ lang, stored, mayEdit, isOwner }: ScanPageProps) {
  const t = staffTexts[lang];
  const w = texts[lang];
  const { facts, scan } = stored;
  const { id: scanId, companyId } = facts;
  const day = (instant: Date) => formatDate(lang, dateInNetherlands(instant));
  return (
    <Card title={t.about}>
      <KeyValues
        align="start"
        items={[
          { key: w.company, value: <a href={paths.company({ companyId })}>{facts.companyName}</a> },
          { key: t.functionTitle, value: facts.scanned.functionTitle },
          { key: t.location, value: facts.location },
          { key: t.coach, value: facts.coachName ?? w.noCoach },
          ...(facts.studentName ? [{ key: w.student, value: facts.studentName }] : []),
          ...(facts.mkbRouteName ? [{ key: w.mkbRoute, value: facts.mkbRouteName }] : []),
          { key: t.startedOn, value: day(facts.startedAt) },
          ...(facts.concludedAt ? [{ key: t.concludedOn, value: day(facts.concludedAt) }] : []),
          { key: t.statementsVersion, value: String(facts.statementsVersion) },
          { key: w.owner, value: facts.ownerName },
        ]}
      />
      {mayEdit && (
        <Stack gap="sm">
          {!isOwner && (
            <Form action={paths.scanTakeOver({ scanId })}>
              <Button>{t.takeOver}</Button>
            </Form>
          )}
          {isOpen(scan) && (
            <LinkButton kind="quiet" href={paths.scanWithdraw({ scanId })}>
              {t.withdraw}
            </LinkButton>
          )}
        </Stack>
      )}
    </Card>
  );
}
