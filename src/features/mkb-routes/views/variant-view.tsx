import { type Variant, variants } from '../../../kernel/variant.ts';
import type { Period } from '../../../kernel/week-pattern.ts';
import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Button, Card, CardGrid, ConfirmPanel, Form, HiddenField, PageHeading } from '../../../ui/index.ts';
import { designTexts } from '../design-texts.ts';
import type { MkbRoute } from '../mkb-route-store.ts';
import type { StoredVersion } from '../version-store.ts';
import { crumbs } from './crumbs.tsx';
import { CompactRibbon } from './ribbon/week-ribbon.tsx';

type VariantPageProps = {
  lang: Lang;
  route: MkbRoute;
  stored: StoredVersion;
  examples: Record<Variant, readonly Period[]>;
};

/** The four variants and an empty sheet, each with its weeks; choosing one fills the periods. */
export function VariantPage({ lang, route, stored, examples }: VariantPageProps) {
  const t = designTexts[lang];
  const at = { mkbRouteId: route.id, versionId: stored.id };
  return (
    <>
      <PageHeading
        title={t.variantTitle}
        {...crumbs(lang, route, { label: t.designTitle, href: paths.design(at) }, { label: t.variantTitle })}
        lead={t.variantLead}
      />
      <CardGrid>
        {variants.map((variant) => (
          <Card key={variant} title={t.variants[variant]} compact>
            <p>{t.variantHints[variant]}</p>
            <CompactRibbon periods={examples[variant]} lang={lang} />
            <Form action={paths.designVariant(at)} inline>
              <HiddenField name="variant" value={variant} />
              <HiddenField name="revision" value={String(stored.revision)} />
              <Button ariaLabel={`${t.useVariant}: ${t.variants[variant]}`}>{t.useVariant}</Button>
            </Form>
          </Card>
        ))}
      </CardGrid>
    </>
  );
}

/** Asks once before periods are replaced. */
export function ReplacePeriodsPage({
  lang,
  route,
  stored,
  variant,
}: Omit<VariantPageProps, 'examples'> & { variant: Variant }) {
  const t = designTexts[lang];
  const at = { mkbRouteId: route.id, versionId: stored.id };
  return (
    <>
      <PageHeading
        title={t.variantTitle}
        {...crumbs(lang, route, { label: t.designTitle, href: paths.design(at) }, { label: t.variantTitle })}
      />
      <ConfirmPanel
        title={t.replaceTitle}
        action={paths.designVariant(at)}
        confirmLabel={t.replaceConfirm}
        cancel={{ href: paths.design(at), label: t.cancel }}
        fields={
          <>
            <HiddenField name="variant" value={variant} />
            <HiddenField name="revision" value={String(stored.revision)} />
            <HiddenField name="confirmed" value="yes" />
          </>
        }
      >
        {t.replace(stored.version.design.periods.length, t.variants[variant])}
      </ConfirmPanel>
    </>
  );
}
