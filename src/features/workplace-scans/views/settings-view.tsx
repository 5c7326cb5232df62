import type { Actor } from '../../../kernel/actor.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Badge,
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  NumberField,
  PageHeading,
  SectionHeading,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { ManageTabs } from '../../institution/index.ts';
import { dimensions } from '../rules/statement.ts';
import { settingsTexts } from '../settings-texts.ts';
import type { StatementSet } from '../statement-set-store.ts';
import { texts } from '../texts.ts';

type Props = { lang: Lang; actor: Actor; set: StatementSet; form: FormState };

/** What is asked, how long a scan holds, and how parties are reminded. */
export function ScanSettingsPage({ lang, actor, set, form }: Props) {
  const t = settingsTexts[lang];
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="scanSettings" />
      <PageHeading title={t.title} lead={t.lead} />
      <FormErrors lang={lang} form={form} labels={t} />
      <Stack gap="lg">
        <Card title={t.settingsTitle}>
          <Form action={paths.scanSettings()}>
            <Stack gap="md">
              <NumberField
                name="validMonths"
                label={t.validMonths}
                hint={t.validHint}
                suffix={t.months}
                value={form.text('validMonths')}
                error={form.error('validMonths')}
              />
              <TextField
                name="reminderDays"
                label={t.reminderDays}
                hint={t.reminderDaysHint}
                width="sm"
                value={form.text('reminderDays')}
                error={form.error('reminderDays')}
              />
              <ButtonRow>
                <Button kind="primary">{t.save}</Button>
              </ButtonRow>
            </Stack>
          </Form>
        </Card>
        <Card
          title={t.statementsTitle}
          subtitle={(set.isProposed && set.version > 0 ? t.proposed : t.version)(set.version)}
          footer={<LinkButton href={paths.scanStatements()}>{t.toStatements}</LinkButton>}
        >
          <Stack gap="md">
            {dimensions.map((dimension) => (
              <section key={dimension}>
                <SectionHeading level={3} title={texts[lang].dimensions[dimension]} />
                <ul>
                  {set.statements
                    .filter((one) => one.dimension === dimension)
                    .map(({ code, words, hardSignal }) => (
                      <li key={code}>
                        {words[lang]} {hardSignal && <Badge tone="warn">{t.signal}</Badge>}
                      </li>
                    ))}
                </ul>
              </section>
            ))}
          </Stack>
        </Card>
      </Stack>
    </>
  );
}
