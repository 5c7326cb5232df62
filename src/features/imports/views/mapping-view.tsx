import { paths } from '../../../paths.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import {
  Button,
  ButtonRow,
  Card,
  DataTable,
  FieldRow,
  Fieldset,
  Form,
  Notice,
  RadioGroup,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { CompanyImport } from '../import-store.ts';
import type { FileFault } from '../read-file.ts';
import { type ColumnFault, fieldGroups, type ImportField } from '../rules/import-field.ts';
import { texts } from '../texts.ts';
import { ImportHeading, numberIn } from './import-frame.tsx';
import { OtherwiseCard } from './otherwise-card.tsx';

export type MappingProps = {
  lang: Lang;
  found: CompanyImport;
  /** Why rows cannot be read with the columns as they are; only once somebody asked for it. */
  faults: readonly ColumnFault[];
  /** Why the file could not be read otherwise, or its rows not to the end. */
  fileFault: FileFault | null;
  breaks: { typed: string; isFaulty: boolean };
};

const shownRows = 6;

export function MappingPage(props: MappingProps) {
  const { lang, found, faults, fileFault } = props;
  const t = texts[lang];
  const rows = found.sample.filter(({ number }) => number >= found.firstRow);
  const count = Math.max(0, found.total - (found.sample.length - rows.length));
  const current = found.sheets[found.sheet];
  const others = found.sheets.filter((sheet, index) => sheet.looksRight && index !== found.sheet);
  return (
    <>
      <ImportHeading
        lang={lang}
        title={t.mappingTitle}
        lead={Object.keys(found.columns).length > 0 ? t.mappingLead(numberIn(lang)(count)) : t.mappingNoNames}
      />
      <Stack gap="lg">
        {fileFault && (
          <Notice tone="error" role="alert">
            {t.fileFaults[fileFault]}
          </Notice>
        )}
        {faults.length > 0 && (
          <Notice tone="error" role="alert">
            {t.columnsFaulty}
          </Notice>
        )}
        {found.sheets.length > 1 && current && !current.looksRight && (
          <Notice tone="warning" title={t.wrongSheetTitle}>
            <p>{t.wrongSheet(current.name)}</p>
            {others.length > 0 && <p>{t.wrongSheetOthers(others.map(({ name }) => name).join(', '))}</p>}
          </Notice>
        )}
        <OtherwiseCard {...props} />
        <Card title={t.sampleTitle}>
          <DataTable
            caption={t.sampleTitle}
            captionHidden
            dense
            rows={rows.slice(0, shownRows)}
            rowKey={({ number }) => String(number)}
            columns={[
              { key: 'row', header: t.row, rowHeader: true, cell: ({ number }) => String(number) },
              ...columnsOf(found).map((index) => ({
                key: String(index),
                header: labelOf(lang, found, index),
                cell: ({ cells }: { cells: string[] }) => cells[index] ?? '',
              })),
            ]}
          />
        </Card>
        <ColumnsForm {...props} />
        <Form action={paths.companyImportDrop({ importId: found.id })}>
          <ButtonRow>
            <Button kind="quiet">{t.drop}</Button>
          </ButtonRow>
        </Form>
      </Stack>
    </>
  );
}

function ColumnsForm({ lang, found, faults }: MappingProps) {
  const t = texts[lang];
  const options = columnsOf(found).map((index) => ({ value: String(index), label: optionOf(lang, found, index) }));
  const field = (name: ImportField) => {
    const fault = faults.find((one) => one.field === name)?.fault;
    return (
      <SelectField
        key={name}
        name={name}
        label={t.fields[name]}
        width="md"
        value={String(found.columns[name] ?? '')}
        emptyLabel={name === 'name' ? t.chooseColumn : t.noColumn}
        options={options}
        error={fault && t.columnFaults[fault]}
      />
    );
  };
  return (
    <Card>
      <Form action={paths.companyImport({ importId: found.id })}>
        {(['company', 'contact', 'workplace'] as const).map((group) => (
          <Fieldset key={group} legend={t.groups[group]} hint={t.groupHints[group]} id={`group-${group}`}>
            <FieldRow>{fieldGroups[group].map(field)}</FieldRow>
            {group === 'company' && (
              <RadioGroup
                name="sbiScheme"
                label={t.sbiScheme}
                inline
                value={found.sbiScheme}
                options={(['2025', '2008'] as const).map((value) => ({ value, label: t.sbiSchemes[value] }))}
              />
            )}
          </Fieldset>
        ))}
        <TextField name="source" label={t.source} hint={t.sourceHint} value={found.source} maxLength={120} width="md" />
        <ButtonRow>
          <Button kind="primary">{t.check}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

const columnsOf = ({ header, sample }: CompanyImport): number[] => {
  const width = Math.max(header.names.length, ...sample.map(({ cells }) => cells.length));
  const isUsed = (index: number) => Boolean(header.names[index]) || sample.some(({ cells }) => cells[index]);
  return Array.from({ length: width }, (_, index) => index).filter(isUsed);
};

const labelOf = (lang: Lang, { header }: CompanyImport, index: number): string =>
  header.names[index] || texts[lang].columnNumber(index + 1);

/** With an example, so that nobody has to count columns. */
function optionOf(lang: Lang, found: CompanyImport, index: number): string {
  const example = found.sample.find(({ number, cells }) => number >= found.firstRow && cells[index])?.cells[index];
  const label = labelOf(lang, found, index);
  return example ? `${label} (${example.length > 24 ? `${example.slice(0, 24)}…` : example})` : label;
}
