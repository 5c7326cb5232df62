import type { Actor } from '../../../kernel/actor.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { paths } from '../../../paths.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { formatDate, formatInstant, formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { FormErrors } from '../../../shell/form-errors.tsx';
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  Details,
  FieldRow,
  FileField,
  Form,
  KeyValues,
  LinkButton,
  Notice,
  NumberField,
  PageHeading,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { ManageTabs } from '../../institution/index.ts';
import type { PostcodeTable } from '../postcode-store.ts';
import type { DetourFactor } from '../rules/estimate.ts';
import { texts } from '../texts.ts';

export type PostcodesProps = {
  lang: Lang;
  actor: Actor;
  today: IsoDate;
  tables: { current: PostcodeTable | null; previous: PostcodeTable | null };
  /** A file that waits to be taken over. */
  open: { id: string; source: string } | null;
  /** How many four-digit codes of addresses the table in use lacks. */
  unknown: number;
  suspectKm: number;
  factor: DetourFactor;
  ownFactors: readonly Omit<DetourFactor, 'isOwn'>[];
  form: FormState;
};

export function PostcodesPage(props: PostcodesProps) {
  const { lang, actor, tables, open, form } = props;
  const t = texts[lang];
  const { current } = tables;
  const { source, file, suspectKm, factor, factorSource, validFrom } = t.fields;
  return (
    <>
      <ManageTabs lang={lang} actor={actor} current="postcodes" />
      <PageHeading
        title={t.postcodesTitle}
        lead={current ? t.postcodesLead(formatNumber(lang, current.codes)) : t.postcodesNone}
      />
      <FormErrors lang={lang} form={form} labels={{ source, file, suspectKm, factor, factorSource, validFrom }} />
      <Stack gap="lg">
        {open && (
          <Notice
            tone="info"
            title={t.openTitle}
            action={<LinkButton href={paths.postcodeImport({ importId: open.id })}>{t.openGo}</LinkButton>}
          >
            {t.openText(open.source)}
          </Notice>
        )}
        <TableCard {...props} />
        <FileCard {...props} />
        <FactorCard {...props} />
      </Stack>
    </>
  );
}

function TableCard({ lang, tables: { current, previous }, unknown }: PostcodesProps) {
  const t = texts[lang];
  const facts = (table: PostcodeTable) => [
    { key: t.fields.source, value: table.source },
    { key: t.codes, value: formatNumber(lang, table.codes) },
    { key: t.importedAt, value: t.importedBy(formatInstant(lang, table.importedAt), table.importedByName) },
  ];
  return (
    <Card title={t.tableTitle} footer={<p>{t.placesSource}</p>}>
      {current ? <KeyValues items={facts(current)} /> : <p>{t.noTable}</p>}
      {unknown > 0 && <p>{t.unknownCodes(formatNumber(lang, unknown))}</p>}
      {previous && (
        <>
          <h3>{t.previousTitle}</h3>
          <KeyValues items={facts(previous)} />
        </>
      )}
      {(current || previous) && (
        <Form action={paths.postcodesBack()}>
          <p class="hint">{current ? (previous ? t.undoHint : t.undoFirstHint) : t.redoHint}</p>
          <ButtonRow>
            <Button kind="quiet">{current ? (previous ? t.undo : t.undoFirst) : t.redo}</Button>
          </ButtonRow>
        </Form>
      )}
    </Card>
  );
}

function FileCard({ lang, form, suspectKm }: PostcodesProps) {
  const t = texts[lang];
  return (
    <Card title={t.fileTitle}>
      <p>{t.fileLead}</p>
      <Form action={paths.postcodes()} multipart>
        <FileField
          name="file"
          label={t.fields.file}
          hint={t.fileHint}
          error={form.error('file')}
          accept=".json,.csv,.txt,application/json,text/csv,text/plain"
        />
        <TextField
          name="source"
          label={t.fields.source}
          hint={t.sourceHint}
          value={form.text('source')}
          error={form.error('source')}
          maxLength={200}
        />
        <ButtonRow>
          <Button kind="primary">{t.look}</Button>
        </ButtonRow>
      </Form>
      <Form action={paths.suspectDistance()}>
        <NumberField
          name="suspectKm"
          label={t.fields.suspectKm}
          hint={t.suspectHint}
          suffix="km"
          step="any"
          value={form.text('suspectKm') || suspectKm}
          error={form.error('suspectKm')}
          width="xs"
        />
        <ButtonRow>
          <Button>{t.saveSuspect}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function FactorCard({ lang, form, factor, ownFactors, today }: PostcodesProps) {
  const t = texts[lang];
  return (
    <Card title={t.factorTitle}>
      <p>{t.factorLead(formatNumber(lang, factor.factor, 2))}</p>
      <p class="hint">
        {t.factorSince(formatDate(lang, factor.validFrom))} {t.fields.factorSource}:{' '}
        <span lang={factor.isOwn ? undefined : 'nl'}>{factor.source}.</span>
      </p>
      <Form action={paths.detourFactor()}>
        <FieldRow>
          <NumberField
            name="factor"
            label={t.fields.factor}
            step="any"
            value={form.text('factor') || factor.factor}
            error={form.error('factor')}
            width="xs"
          />
          <DateField
            name="validFrom"
            label={t.fields.validFrom}
            value={form.text('validFrom') || today}
            error={form.error('validFrom')}
          />
        </FieldRow>
        <TextField
          name="factorSource"
          label={t.fields.factorSource}
          hint={t.factorSourceHint}
          value={form.text('factorSource')}
          error={form.error('factorSource')}
          maxLength={300}
        />
        <ButtonRow>
          <Button>{t.saveFactor}</Button>
        </ButtonRow>
      </Form>
      {ownFactors.length > 0 && (
        <Details summary={t.ownFactors}>
          <ul>
            {ownFactors.map((own) => (
              <li key={own.validFrom}>
                {t.ownFactor(formatDate(lang, own.validFrom), formatNumber(lang, own.factor, 2), own.source)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Card>
  );
}
