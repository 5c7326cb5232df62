import { readFileSync } from 'node:fs';
import { formatDate, formatInstant, formatShare } from '../../platform/i18n/format.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import type { PdfMaker } from '../../platform/pdf/typst.ts';
import { programmeTexts } from '../programmes/index.ts';
import type { FileInZip } from './dossier-files.ts';
import { weeksWords, windowWords } from './dossier-words.ts';
import type { OpenDossier } from './open-dossier.ts';
import { yearName } from './rules/subsidy-year.ts';
import { texts } from './texts.ts';

const template = readFileSync(new URL('./contents.typ', import.meta.url), 'utf8');

type ContentsInput = {
  lang: Lang;
  opened: OpenDossier;
  institution: { name: string };
  files: readonly FileInZip[];
  madeAt: Date;
};

/** The contents page of a dossier as a tagged PDF: facts, weeks per employer, files, and what is missing. */
export function renderContents(maker: PdfMaker, input: ContentsInput): Promise<Uint8Array> {
  const { lang, opened, institution, madeAt } = input;
  const t = texts[lang].pdf;
  const { dossier, year } = opened;
  return maker.make(template, contentsData(input), [], {
    title: `${t.title}: ${dossier.studentName}, ${yearName(year)}`,
    author: institution.name,
    description: t.description,
    language: lang,
    region: lang === 'nl' ? 'nl' : 'gb',
    created: madeAt,
  });
}

function contentsData({ lang, opened, institution, files, madeAt }: ContentsInput) {
  const t = texts[lang];
  const { dossier, year, weeks, state, learningCompanies } = opened;
  const { inForce, sector } = dossier;
  const sectors: Record<string, string> = programmeTexts[lang].sectors;
  const missing =
    state.state === 'incomplete'
      ? state.lacks.map((part) => t.parts[part])
      : state.state === 'not_eligible'
        ? state.why.map((why) => t.why[why])
        : [];
  return {
    title: t.pdf.title,
    subtitle: `${dossier.studentName}, ${t.studyYear.toLowerCase()} ${yearName(year)}`,
    facts: [
      [t.pdf.institution, institution.name],
      [t.pdf.student, dossier.studentName],
      [t.pdf.studentNumber, dossier.studentNumber],
      [
        t.programme,
        t.programmeLine(dossier.programmeName, dossier.programmeCode, t.modes[dossier.mode] ?? dossier.mode),
      ],
      [t.sector, sector === null ? '–' : (sectors[sector] ?? sector)],
      [t.agreementPart, dossier.reference],
      [t.inForce, inForce ? t.periodFromTo(formatDate(lang, inForce.from), formatDate(lang, inForce.until)) : '–'],
      [t.pdf.learningCompany, learningCompanies.join(', ') || '–'],
      [t.pdf.windowLabel, windowWords(lang, year, madeAt)],
    ],
    weeksTitle: t.weeksTitle,
    weeksNote: t.weeksExplained(String(year.fullWeeks)),
    weeks: {
      header: [t.employer, t.pdf.kvkNumber, t.weeksInForce, t.weeksOff, t.weeks, t.share],
      rows: weeks.employers.map((one) => [
        one.name,
        one.kvkNumber,
        String(one.weeksInForce),
        String(one.weeksOff),
        weeksWords(lang, one.weeks, year),
        formatShare(lang, one.share),
      ]),
    },
    noWeeks: t.noWeeks,
    filesTitle: t.pdf.contents,
    files: [[`${t.files.figures}.csv`, t.pdf.figuresFile], ...files.map(({ name, what }) => [name, what])],
    missingTitle: t.pdf.missing,
    missing,
    nothingMissing: t.pdf.nothingMissing,
    foot: [t.pdf.made(formatInstant(lang, madeAt)), t.pdf.note, `${t.source}: ${year.source}.`],
  };
}
