import { readFileSync } from 'node:fs';
import { dateInNetherlands, type IsoDate } from '../../kernel/iso-date.ts';
import { formatDate, formatInstant } from '../../platform/i18n/format.ts';
import type { Lang } from '../../platform/i18n/lang.ts';
import { shorten } from '../../platform/pdf/shorten.ts';
import type { PdfMaker } from '../../platform/pdf/typst.ts';
import { type HouseStyle, lightPalette } from '../../ui/index.ts';
import { missedWords, overWords, raisedWords, resultOfStored } from './result-words.ts';
import type { Outcome } from './rules/outcome.ts';
import type { Statement } from './rules/statement.ts';
import type { ScanContact } from './scan-contact-store.ts';
import type { StoredScan } from './scan-store.ts';
import { staffTexts } from './staff-texts.ts';
import { texts } from './texts.ts';

const template = readFileSync(new URL('./result.typ', import.meta.url), 'utf8');

/** More than this does not fit on a page that can be read from paper; what is left out is counted. */
const most = { actions: 10, strong: 20, room: 10 };

export type ResultInput = { lang: Lang; stored: StoredScan; contact: ScanContact; style: HouseStyle; madeAt: Date };

/** The outcome of a concluded scan in the colours of its hogeschool: a tagged PDF of one A4 page, whatever was typed. */
export function renderResult(maker: PdfMaker, input: ResultInput): Promise<Uint8Array> {
  const { lang, stored, contact, style, madeAt } = input;
  const t = staffTexts[lang];
  const data = resultData(input);
  return maker.make(template, { ...data, colours: lightPalette(style) }, [], {
    title: `${t.pdfTitle}: ${t.pdfSubtitle(stored.facts.scanned.functionTitle, stored.facts.companyName)}`,
    author: contact.institutionName,
    description: t.pdfDescription,
    language: lang,
    region: lang === 'nl' ? 'nl' : 'gb',
    created: madeAt,
  });
}

const tones: Record<Outcome, { tone: string; mark: string }> = {
  suitable: { tone: 'ok', mark: '✓' },
  suitable_with_actions: { tone: 'ok', mark: '✓' },
  not_yet_suitable: { tone: 'bad', mark: '✕' },
};

function resultData({ lang, stored, contact, madeAt }: ResultInput) {
  const t = staffTexts[lang];
  const w = texts[lang];
  const { facts, scan, actions } = stored;
  const { signals, strong, unplanned, missed } = resultOfStored(stored);
  const outcome = facts.outcome ?? 'not_yet_suitable';
  // What a hard signal says already is not said once more as room to become better.
  const room = unplanned.filter(({ hardSignal }) => hardSignal === null || !signals.includes(hardSignal));
  const isNotYet = outcome === 'not_yet_suitable';
  const present = scan.parts.filter(({ sentAt }) => sentAt).map(({ respondent }) => w.party[respondent]);
  const warnings = [
    { tone: 'bad', title: t.signalsTitle, items: signals.map((signal) => w.signals[signal]) },
    { tone: 'warn', title: t.raisedTitle, items: raisedWords(lang, stored).map((words) => shorten(words, 260)) },
  ];
  return {
    institution: shorten(contact.institutionName, 80),
    title: t.pdfTitle,
    subtitle: shorten(t.pdfSubtitle(facts.scanned.functionTitle, facts.companyName), 140),
    outcome: { ...tones[outcome], text: w.outcomes[outcome] },
    facts: [
      [t.location, shorten(facts.location, 100)],
      [t.coach, facts.coachName ? shorten(facts.coachName, 80) : w.noCoach],
      ...(facts.studentName ? [[t.pdfStudent, shorten(facts.studentName, 80)]] : []),
      [
        t.pdfPresent,
        [present.join(', '), missed.length > 0 ? missedWords(lang, missed) : ''].filter(Boolean).join('. '),
      ],
      ...(facts.concludedAt ? [[t.pdfConcluded, formatDate(lang, dateInNetherlands(facts.concludedAt))]] : []),
      ...untilFact(lang, stored, dateInNetherlands(madeAt)),
    ],
    warnings: warnings.filter(({ items }) => items.length > 0),
    strong: counted(lang, strong, most.strong),
    actions: actions
      .slice(0, most.actions)
      .map(({ words, owner, dueOn, doneAt }) => [
        shorten(words, 180),
        w.party[owner],
        doneAt ? w.actionDone : formatDate(lang, dueOn),
      ]),
    more: actions.length > most.actions ? t.pdfMore(actions.length - most.actions) : '',
    room: counted(lang, room, most.room),
    contact: t.pdfContact(
      shorten([contact.name, contact.email].filter(Boolean).join(', '), 120),
      shorten(contact.institutionName, 80),
    ),
    made: t.pdfMade(formatInstant(lang, madeAt), String(facts.statementsVersion)),
    words: {
      strong: t.pdfStrong,
      noStrong: t.pdfNoStrong,
      agreed: t.pdfToDo,
      nothingAgreed: isNotYet ? t.pdfNothingAgreed : t.pdfNothingToDo,
      what: t.pdfWhat,
      who: t.pdfWho,
      when: t.pdfWhen,
      room: t.pdfNotPlanned,
    },
  };
}

/** As many statements as there is room for; how many more there are is the last line. */
function counted(lang: Lang, statements: readonly Statement[], room: number): string[] {
  const left = statements.length - room;
  return [
    ...statements.slice(0, room).map(({ words }) => shorten(words[lang], 160)),
    ...(left > 0 ? [staffTexts[lang].pdfMoreStatements(left)] : []),
  ];
}

function untilFact(lang: Lang, stored: StoredScan, madeOn: IsoDate): [label: string, value: string][] {
  const t = staffTexts[lang];
  const { outcome, validUntil } = stored.facts;
  if (!validUntil) return [];
  // A page on paper must not say that it holds when it does no more.
  const over = overWords(lang, stored, madeOn);
  if (over !== null) return [[t.pdfValidity, over]];
  const day = formatDate(lang, validUntil);
  return [outcome === 'not_yet_suitable' ? [t.pdfLookAgain, t.pdfLookAgainBy(day)] : [t.validUntil, day]];
}
