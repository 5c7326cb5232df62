import type { LetterDocument } from './rules/letter-document.ts';
import { texts } from './texts.ts';

/** What the company says, in one sentence, in the language of the letter. */
export function letterSentence({ language, level, company, places, mkbRoute, studyYear }: LetterDocument): string {
  const t = texts[language];
  return t.document.sentence[level](company.name, t.places(String(places)), mkbRoute, studyYear);
}

/** The facts of a letter, each with its name, in the language of the letter. */
export function letterFacts(document: LetterDocument): [string, string][] {
  const { language, company } = document;
  const { document: t, levels, places } = texts[language];
  return [
    [t.institution, document.institution],
    [t.company, [company.name, company.place].filter(Boolean).join(', ')],
    ...(company.kvkNumber ? [[t.kvkNumber, company.kvkNumber] as [string, string]] : []),
    [t.mkbRoute, document.mkbRoute],
    [t.studyYear, document.studyYear],
    [t.places, places(String(document.places))],
    [t.level, levels[document.level]],
    [t.guarantee, document.guarantee ? document.guaranteeTerms : t.noGuarantee],
  ];
}
