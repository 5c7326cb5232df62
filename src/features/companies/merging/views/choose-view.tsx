import { paths } from '../../../../paths.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import { Card, LinkButton, SearchForm, Stack, TaskList } from '../../../../ui/index.ts';
import { CompanyHeading } from '../../views/company-heading.tsx';
import type { PairOf } from '../duplicate-store.ts';
import type { Reason } from '../rules/likeness.ts';
import { texts } from '../texts.ts';

type Other = PairOf & { reasons: readonly Reason[] };
type Props = {
  lang: Lang;
  company: { id: string; name: string };
  likely: readonly Other[];
  text: string;
  found: readonly PairOf[];
};

/** With which other company this one is compared. */
export function ChooseOtherPage({ lang, company, likely, text, found }: Props) {
  const t = texts[lang];
  const none = { reasons: [] as readonly Reason[] };
  return (
    <>
      <CompanyHeading lang={lang} company={company} title={t.chooseTitle(company.name)} lead={t.chooseLead} />
      <Stack gap="md">
        {likely.length > 0 && <Others lang={lang} title={t.chooseLikely} company={company} others={likely} />}
        <SearchForm
          action={paths.companyMergeChoose({ companyId: company.id })}
          label={t.chooseSearch}
          labelShown
          value={text}
          submitLabel={t.chooseButton}
        />
        {text !== '' && found.length === 0 && <p>{t.chooseNothing}</p>}
        {found.length > 0 && (
          <Others
            lang={lang}
            title={t.chooseFound}
            company={company}
            others={found.map((one) => ({ ...one, ...none }))}
          />
        )}
      </Stack>
    </>
  );
}

type OthersProps = { lang: Lang; title: string; company: { id: string }; others: readonly Other[] };

function Others({ lang, title, company, others }: OthersProps) {
  const t = texts[lang];
  return (
    <Card title={title}>
      <TaskList
        tasks={others.map(({ id, name, place, kvkNumber, reasons }) => ({
          who: { letter: 'B', tone: 'company' },
          what: <strong>{name}</strong>,
          detail: [place, kvkNumber ? t.kvk(kvkNumber) : t.noKvk, ...reasons.map((reason) => t.reasons[reason])]
            .filter(Boolean)
            .join(' · '),
          action: (
            <LinkButton
              small
              href={paths.companyMerge({ companyId: company.id, otherId: id })}
              ariaLabel={t.chooseThis(name)}
            >
              {t.look}
            </LinkButton>
          ),
        }))}
      />
    </Card>
  );
}
