import { paths } from '../../../paths.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import { Checkbox, Details, FieldRow, HiddenField, SelectField, TextField } from '../../../ui/index.ts';
import { radii } from '../rules/estimate.ts';
import type { PlaceQuestion } from '../rules/place-question.ts';
import { provinces } from '../rules/province.ts';
import { texts } from '../texts.ts';

type Props = {
  lang: Lang;
  question: PlaceQuestion;
  forCompanies: boolean;
  /** The student whom the list is near to. */
  studentName: string | null;
  /** Why it is near to nothing. */
  fault: string | null;
  /** The place of the hogeschool; '' when it has none. */
  home: string;
};

/** The fields of a list's filter that are about place. */
export function PlaceFields({ lang, question, forCompanies, studentName, fault, home }: Props) {
  const t = texts[lang];
  const list = forCompanies ? paths.companies() : paths.students();
  const { near, studentId, within, province, withWorkplace } = question;
  return (
    <>
      {studentId !== null && studentName !== null && <HiddenField name="student" value={studentId} />}
      <TextField
        name="bij"
        label={t.near}
        hint={studentName === null ? t.nearHint : t.nearStudent(studentName)}
        type="search"
        value={near}
        error={fault ?? undefined}
        width="md"
        maxLength={80}
      />
      <SelectField
        name="binnen"
        label={t.within}
        value={String(within)}
        options={radii.map((km) => ({ value: String(km), label: t.withinKm(formatNumber(lang, km)) }))}
      />
      <Details summary={forCompanies ? t.moreOfPlace : t.moreOfProvince} open={province !== null || withWorkplace}>
        <FieldRow>
          <SelectField
            name="provincie"
            label={t.province}
            emptyLabel={t.everyProvince}
            value={province === 'none' ? 'geen' : (province ?? '')}
            options={[
              ...provinces.map((one) => ({ value: one, label: t.provinces[one] })),
              { value: 'geen', label: t.nowhere },
            ]}
          />
          {forCompanies && <Checkbox name="werkplek" value="ja" label={t.withWorkplace} checked={withWorkplace} />}
        </FieldRow>
        <p class="cluster">
          <a href={paths.map()}>{t.showMap}</a>
          {home && <a href={`${list}?${new URLSearchParams({ bij: home })}`}>{t.nearInstitution(home)}</a>}
        </p>
      </Details>
    </>
  );
}
