import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Card, KeyValues, LinkButton } from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import type { ParticipatingCompany } from '../rules/check-snapshot.ts';
import type { StoredVersion } from '../version-store.ts';

type FactsCardProps = {
  lang: Lang;
  stored: StoredVersion;
  companies: readonly ParticipatingCompany[];
  edit?: boolean;
};

/** The answers that the criteria ask for, and the companies that take part. */
export function FactsCard({ lang, stored, companies, edit = false }: FactsCardProps) {
  const t = designTexts[lang];
  const { employment, connected, tripartiteAgreement, coDesign } = stored.version.design;
  const answer = (value: boolean | null) => (value === null ? t.notKnown : value ? t.yes : t.no);
  const at = { mkbRouteId: stored.mkbRouteId, versionId: stored.id };
  return (
    <Card title={t.factsTitle} actions={edit && <LinkButton href={paths.designFacts(at)}>{t.changeFacts}</LinkButton>}>
      <KeyValues
        align="end"
        items={[
          { key: t.facts.employed, value: answer(employment.employed) },
          { key: t.facts.paid, value: answer(employment.paid) },
          { key: t.facts.connected, value: answer(connected) },
          { key: t.facts.tripartiteAgreement, value: answer(tripartiteAgreement) },
          { key: t.facts.coDesign, value: answer(coDesign) },
          {
            key: t.facts.companies,
            value: companies.length === 0 ? t.noCompanies : companies.map(({ name }) => name).join(', '),
          },
        ]}
      />
    </Card>
  );
}
