import { paths } from '../../../paths.ts';
import { formatList } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Card, ConfirmPanel, Form, HiddenField, PageHeading, Stack } from '../../../ui/index.ts';
import type { Respondent } from '../rules/statement.ts';
import type { StoredScan } from '../scan-store.ts';
import { staffTexts } from '../staff-texts.ts';
import { texts } from '../texts.ts';
import { scanCrumbs } from './scan-crumbs.ts';

type Props = { lang: Lang; stored: StoredScan; waiting: readonly Respondent[] };

/** The last look before the parts are put side by side, and whether that is done without somebody. */
export function BeginTalkPage({ lang, stored, waiting }: Props) {
  const t = staffTexts[lang];
  const { id: scanId } = stored.facts;
  const action = paths.scanTalkBegin({ scanId });
  const missing = formatList(
    lang,
    waiting.map((one) => texts[lang].party[one].toLowerCase()),
  );
  return (
    <Stack gap="lg">
      <PageHeading
        title={waiting.length > 0 ? t.beginTitle : t.beginTalk}
        lead={waiting.length > 0 ? t.beginLead(missing) : t.leads.askedNone}
        {...scanCrumbs(lang, stored, t.beginTalk)}
      />
      {waiting.length > 0 ? (
        <ConfirmPanel
          title={t.beginWithout}
          action={action}
          confirmLabel={t.beginWithout}
          cancel={{ href: paths.scan({ scanId }), label: t.wait }}
          fields={<HiddenField name="without" value="yes" />}
          destructive={false}
        >
          {t.beginText}
        </ConfirmPanel>
      ) : (
        <Card>
          <Form action={action}>
            <Button kind="primary">{t.beginTalk}</Button>
          </Form>
        </Card>
      )}
    </Stack>
  );
}
