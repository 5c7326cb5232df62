import { paths } from '../../../../paths.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Button, Notice, Stack } from '../../../../ui/index.ts';
import type { AlikeCompany } from '../find-alike.ts';
import { texts } from '../texts.ts';

/** The form in which a company is typed: with it one can go on with a known company. */
export const alikeForm = 'company-form';

/** Companies that may be the one that somebody adds, each with why and a button to go on with it. */
export function AlikeCompanies({ lang, alike }: { lang: Lang; alike: readonly AlikeCompany[] }) {
  const t = texts[lang];
  return (
    <Notice tone="warning" title={t.alikeTitle}>
      <Stack gap="sm">
        <p>{t.alikeLead}</p>
        {alike.map(({ company, reasons }) => (
          <div key={company.id}>
            <p>
              <strong>{company.name}</strong>
              {company.place && ` · ${company.place}`}
              {company.kvkNumber && ` · ${t.kvk(company.kvkNumber)}`}
              <br />
              <small>{reasons.map((reason) => t.reasons[reason]).join(', ')}</small>
            </p>
            <UseKnown lang={lang} company={company} />
          </div>
        ))}
      </Stack>
    </Notice>
  );
}

/** Takes all that was typed along to the page of a known company. */
export function UseKnown({ lang, company }: { lang: Lang; company: { id: string; name: string } }) {
  return (
    <Button small form={alikeForm} formAction={paths.companyUseKnown({ companyId: company.id })}>
      {texts[lang].useKnown(company.name)}
    </Button>
  );
}

/** What is said above the form of a known company that holds what was typed. */
export function useKnownWords(lang: Lang, { name }: { name: string }): { title: string; lead: string } {
  const t = texts[lang];
  return { title: t.useKnownTitle(name), lead: t.useKnownLead };
}
