import { paths } from '../../../../paths.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import type { Lang } from '../../../../platform/i18n/lang.ts';
import {
  Button,
  ButtonRow,
  Card,
  CardGrid,
  Checkbox,
  DataTable,
  Fieldset,
  Form,
  KeyValues,
  LinkButton,
  Notice,
  Prose,
  RadioGroup,
  Stack,
} from '../../../../ui/index.ts';
import { CompanyHeading } from '../../views/company-heading.tsx';
import type { CompanyToMerge } from '../merge-store.ts';
import { type Choice, differing, proposed } from '../rules/merge-facts.ts';
import { texts } from '../texts.ts';
import { factWords, knownFacts } from './fact-words.ts';

type Things = Readonly<Record<string, number>>;
export type MergePageProps = {
  lang: Lang;
  kept: CompanyToMerge;
  merged: CompanyToMerge;
  keptThings: Things;
  mergedThings: Things;
  /** Names of who is a contact of both. */
  doubles: readonly string[];
  twoKvkNumbers: boolean;
  /** What was ticked and chosen before, when the page comes back. */
  chosen?: ReadonlyMap<Choice, 'kept' | 'merged'> | undefined;
  kvkError?: string | undefined;
};

const nameOf = ({ facts }: CompanyToMerge) => String(facts.name);

export function MergePage(props: MergePageProps) {
  const { lang, kept, merged, doubles, twoKvkNumbers, kvkError } = props;
  const t = texts[lang];
  const [a, b] = [nameOf(kept), nameOf(merged)];
  return (
    <>
      <CompanyHeading
        lang={lang}
        company={{ id: kept.id, name: a }}
        title={t.mergeTitle(a, b)}
        lead={t.mergeLead(a, b)}
        actions={
          <LinkButton href={paths.companyMerge({ companyId: merged.id, otherId: kept.id })}>{t.swap(b)}</LinkButton>
        }
      />
      <Stack>
        <CardGrid>
          {[kept, merged].map((company) => (
            <Card key={company.id} title={nameOf(company)}>
              <KeyValues align="start" items={knownFacts(lang, company.facts, company.ownerName)} />
            </Card>
          ))}
        </CardGrid>
        <Form action={paths.companyMerge({ companyId: kept.id, otherId: merged.id })}>
          <Differences {...props} />
          <Moves {...props} />
          {doubles.length > 0 && <Notice>{t.doubles(doubles.join(', '))}</Notice>}
          <Card title={t.staysTitle}>
            <Prose>
              <ul>
                {t.stays.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <p>{t.noUndo}</p>
            </Prose>
          </Card>
          {twoKvkNumbers && (
            <Notice tone="warning" title={t.twoKvkTitle}>
              <p>{t.twoKvk}</p>
              <Checkbox name="evenWithTwoKvkNumbers" label={t.twoKvkTick} error={kvkError} />
            </Notice>
          )}
          <ButtonRow>
            <Button kind="primary">{t.mergeButton(b, a)}</Button>
            <LinkButton kind="quiet" href={paths.company({ companyId: kept.id })}>
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}

function Differences({ lang, kept, merged, chosen }: MergePageProps) {
  const t = texts[lang];
  const differs = differing(kept.facts, merged.facts);
  if (differs.length === 0) return <p>{t.nothingDiffers}</p>;
  return (
    <Fieldset legend={t.differs} hint={t.differsHint}>
      {differs.map((choice) => (
        <RadioGroup
          key={choice}
          name={choice}
          label={t.choices[choice]}
          hint={choice === 'address' ? t.addressStays : undefined}
          value={chosen?.get(choice) ?? proposed(kept.facts, merged.facts, choice)}
          options={[
            { value: 'kept', company: kept, hint: t.ofKept(nameOf(kept)) },
            { value: 'merged', company: merged, hint: t.ofMerged(nameOf(merged)) },
          ].map(({ company, ...option }) => ({
            ...option,
            label: factWords(lang, company.facts, choice, company.ownerName),
          }))}
        />
      ))}
    </Fieldset>
  );
}

function Moves({ lang, kept, merged, keptThings, mergedThings }: MergePageProps) {
  const t = texts[lang];
  const words: Readonly<Record<string, string>> = t.counted;
  const number = (value: number | undefined) => formatNumber(lang, value ?? 0);
  const rows = Object.keys(words).filter((name) => (keptThings[name] ?? 0) + (mergedThings[name] ?? 0) > 0);
  if (rows.length === 0) return null;
  return (
    <Card title={t.movesTitle}>
      <DataTable
        caption={t.movesCaption}
        captionHidden
        dense
        rows={rows}
        rowKey={(name) => name}
        columns={[
          { key: 'what', header: t.what, rowHeader: true, cell: (name) => words[name] },
          { key: 'merged', header: nameOf(merged), numeric: true, cell: (name) => number(mergedThings[name]) },
          { key: 'kept', header: nameOf(kept), numeric: true, cell: (name) => number(keptThings[name]) },
        ]}
      />
    </Card>
  );
}
