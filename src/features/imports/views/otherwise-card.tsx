import { paths } from '../../../paths.ts';
import { Button, ButtonRow, Card, Details, Form, SelectField, TextField } from '../../../ui/index.ts';
import { texts } from '../texts.ts';
import type { MappingProps } from './mapping-view.tsx';

/** How the file was read, and a way to have it read otherwise: another sheet, another row of names, other positions. */
export function OtherwiseCard({ lang, found, breaks }: MappingProps) {
  const t = texts[lang];
  const { headerRow, sheets, kind } = found;
  const shown = (cells: readonly string[]) => {
    const text = cells.filter(Boolean).slice(0, 5).join(' · ');
    return text.length > 70 ? `${text.slice(0, 70)}…` : text;
  };
  const isOpen = breaks.isFaulty || (sheets.length > 1 && !sheets[found.sheet]?.looksRight);
  return (
    <Card>
      {said(found, lang).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Details summary={t.otherwiseTitle} open={isOpen}>
        <Form action={paths.companyImportOtherwise({ importId: found.id })}>
          {sheets.length > 1 && (
            <SelectField
              name="sheet"
              label={t.sheet}
              width="md"
              value={String(found.sheet)}
              options={sheets.map(({ name, looksRight }, index) => ({
                value: String(index),
                label: looksRight ? t.sheetLooksRight(name) : name,
              }))}
            />
          )}
          {kind === 'fixed' && (
            <TextField
              name="breaks"
              label={t.breaks}
              hint={t.breaksHint}
              value={breaks.typed}
              error={breaks.isFaulty ? t.breaksFault : undefined}
              width="sm"
            />
          )}
          <SelectField
            name="headerRow"
            label={t.headerRow}
            value={String(headerRow ?? 0)}
            options={[
              { value: '0', label: t.noHeaderRow },
              ...found.sample.slice(0, 15).map(({ number, cells }) => ({
                value: String(number),
                label: t.headerOption(String(number), shown(cells)),
              })),
            ]}
          />
          <ButtonRow>
            <Button>{t.readOtherwise}</Button>
          </ButtonRow>
        </Form>
      </Details>
    </Card>
  );
}

function said({ header, headerRow, firstRow, kind }: MappingProps['found'], lang: MappingProps['lang']): string[] {
  const t = texts[lang].readAs;
  const row = String(headerRow ?? '');
  return [
    ...(kind === 'fixed' ? [t.fixed] : []),
    headerRow === null
      ? t.none
      : header.group
        ? t.group(row, String(headerRow - 1))
        : header.below
          ? t.below(row, String(firstRow - 1))
          : t.header(row),
    ...(header.above > 0 ? [t.above(String(header.above))] : []),
  ];
}
