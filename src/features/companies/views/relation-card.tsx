import { paths } from '../../../paths.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import { Card, KeyValues, Stack } from '../../../ui/index.ts';
import { companyMomentLinks, StepLine } from '../moments/views/step-line.tsx';
import { texts as ownerTexts } from '../owners/texts.ts';
import { texts as stageTexts } from '../stages/texts.ts';
import { texts } from '../texts.ts';
import type { CompanyPageProps } from './company-view.tsx';

/** Where the company stands with us, whose it is, and what we said we would do. */
export function RelationCard({ lang, today, company, ownerName, lastContact, openSteps, mayEdit }: CompanyPageProps) {
  const t = texts[lang];
  const companyId = company.id;
  const { stage, owner } = { stage: stageTexts[lang], owner: ownerTexts[lang] };
  const change = (href: string, label: string) =>
    mayEdit && (
      <>
        {' '}
        <a href={href} aria-label={label}>
          {t.change}
        </a>
      </>
    );
  return (
    <Card title={t.relation}>
      <Stack gap="sm">
        <KeyValues
          align="start"
          items={[
            {
              key: stage.label,
              value: (
                <>
                  {stage.stage[company.stage]}
                  {change(paths.companyStage({ companyId }), stage.change)}
                </>
              ),
            },
            {
              key: owner.label,
              value: (
                <>
                  {ownerName ?? owner.none}
                  {change(paths.companyOwner({ companyId }), owner.change)}
                </>
              ),
            },
            { key: t.lastContact, value: lastContact ? formatDate(lang, lastContact) : t.never },
            ...(company.source ? [{ key: t.source, value: company.source }] : []),
          ]}
        />
        {openSteps.map((moment) => (
          <StepLine key={moment.id} {...{ lang, today, moment, mayEdit }} links={companyMomentLinks(companyId)} />
        ))}
      </Stack>
    </Card>
  );
}
