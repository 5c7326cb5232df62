import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Lang } from '../../../platform/i18n/lang.ts';
import type { Cell } from '../../../platform/spreadsheet/sheet.ts';
import { divisionName } from '../rules/sector.ts';
import { texts as stageTexts } from '../stages/texts.ts';
import { texts as companyTexts } from '../texts.ts';
import type { ExportRow } from './export-store.ts';
import type { ExportColumn } from './rules/export-columns.ts';

const day = (date: IsoDate | null): Cell => (date === null ? null : { day: date });

/** What stands in a column of a company. `distance` is said in words by whoever knows from where. */
export const cellOf: Record<Exclude<ExportColumn, 'distance'>, (row: ExportRow, lang: Lang) => Cell> = {
  name: ({ name }) => name,
  kvkNumber: ({ kvkNumber }) => kvkNumber,
  establishmentNumber: ({ establishmentNumber }) => establishmentNumber,
  street: ({ street }) => street,
  postcode: ({ postcode }) => postcode,
  place: ({ place }) => place,
  phone: ({ phone }) => phone,
  sbiScheme: ({ sbiScheme }) => sbiScheme,
  sbiCode: ({ sbiCode }) => sbiCode,
  sector: ({ sbiScheme, sbiCode }, lang) => sbiScheme && sbiCode && divisionName(lang, sbiScheme, sbiCode),
  stage: ({ stage }, lang) => stageTexts[lang].stage[stage],
  owner: ({ ownerName }) => ownerName,
  size: ({ smeStatus }, lang) => companyTexts[lang].sizes[smeStatus],
  staff: ({ staff }) => staff,
  turnover: ({ turnover }) => turnover,
  balanceSheet: ({ balanceSheet }) => balanceSheet,
  source: ({ source }) => source,
  contact: ({ contactName }) => contactName,
  contactFunction: ({ contactFunction }) => contactFunction,
  contactEmail: ({ contactEmail }) => contactEmail,
  contactPhone: ({ contactPhone }) => contactPhone,
  contacts: ({ contacts }) => contacts,
  locations: ({ locations }) => locations,
  workplaces: ({ workplaces }) => workplaces,
  lastContact: ({ lastContact }) => day(lastContact),
  waitingSince: ({ waitingSince }) => day(waitingSince),
  nextStep: ({ nextStep }) => nextStep,
  nextStepDue: ({ nextStepDue }) => day(nextStepDue),
};

/** How wide a column is, in characters, where it is not usual. */
export const widths: Partial<Record<ExportColumn, number>> = {
  name: 30,
  street: 26,
  place: 20,
  sector: 36,
  owner: 24,
  source: 26,
  contact: 24,
  contactFunction: 24,
  contactEmail: 32,
  nextStep: 36,
};
