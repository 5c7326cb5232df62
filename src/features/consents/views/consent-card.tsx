import { dateInNetherlands, type IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Card, Form } from '../../../ui/index.ts';
import { can } from '../consent-policy.ts';
import type { ConsentView } from '../consent-store.ts';
import { texts } from '../texts.ts';

type ConsentCardProps = { lang: Lang; consent: ConsentView; today: IsoDate; mayAsk: boolean };

/** Whether the company may see results, and since when. */
export function ConsentCard({ lang, consent, today, mayAsk }: ConsentCardProps) {
  const t = texts[lang];
  return (
    <Card title={t.cardTitle}>
      <p>{consentLine(lang, consent, today)}</p>
      {consent.askedAt && !consent.since && <p>{t.cardAsked(formatDate(lang, dateInNetherlands(consent.askedAt)))}</p>}
      <p class="hint">{t.cardNote}</p>
      {mayAsk && consent.state === 'concluded' && !consent.since && (
        <Form action={paths.consentAsk({ agreementId: consent.agreementId })}>
          <Button>{consent.askedAt ? t.askAgain : t.ask}</Button>
        </Form>
      )}
    </Card>
  );
}

/** One sentence: yes since a day, or no. */
function consentLine(lang: Lang, view: ConsentView, today: IsoDate): string {
  const t = texts[lang];
  const { state, endedOn, companyId, companyName, since } = view;
  const sees = can.seeResults({ state, endedOn, companyId, consent: since && companyId ? { companyId } : null }, today);
  return since && sees
    ? t.cardYes(companyName ?? '', formatDate(lang, dateInNetherlands(since)))
    : t.cardNo(companyName ?? '');
}
