import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, ButtonRow, Form, LinkButton, Meter, Notice, Stack } from '../../../ui/index.ts';
import type { CompanyImport } from '../import-store.ts';
import { texts } from '../texts.ts';
import { ImportHeading, numberIn } from './import-frame.tsx';

type ProgressProps = {
  lang: Lang;
  found: CompanyImport;
  state: 'reading' | 'running' | 'undoing';
  isStuck: boolean;
};

export function ProgressPage({ lang, found, state, isStuck }: ProgressProps) {
  const t = texts[lang];
  const number = numberIn(lang);
  const { id: importId, progress, total } = found;
  const { title, lead } = t.working[state];
  return (
    <>
      <ImportHeading lang={lang} title={title} lead={lead} />
      <Stack gap="lg">
        <Meter
          share={total === 0 ? 0 : progress / total}
          tick={null}
          label={t.progress(number(Math.min(progress, total)), number(total))}
        />
        {isStuck && (
          <Notice tone="warning" title={t.stuckTitle}>
            <p>{t.stuck}</p>
            <Form action={paths.companyImportAgain({ importId })}>
              <Button>{t.goOn}</Button>
            </Form>
          </Notice>
        )}
        <ButtonRow>
          <LinkButton kind="primary" href={paths.companyImport({ importId })}>
            {t.lookAgain}
          </LinkButton>
          <LinkButton kind="quiet" href={paths.companies()}>
            {t.toCompanies}
          </LinkButton>
        </ButtonRow>
      </Stack>
    </>
  );
}
