import { readFileSync } from 'node:fs';
import { formatInstant } from '../../platform/i18n/format.ts';
import type { PdfMaker } from '../../platform/pdf/typst.ts';
import type { Letter } from './letter-store.ts';
import { letterFacts, letterSentence } from './letter-words.ts';
import { texts } from './texts.ts';

const template = readFileSync(new URL('./letter.typ', import.meta.url), 'utf8');

/**
 * A letter of intent as a tagged PDF, with what proves who signed it and the signed text as a file inside. The same letter gives
 * the same bytes each time.
 */
export function renderLetter(maker: PdfMaker, letter: Letter): Promise<Uint8Array> {
  const { document, language, closedAt, sentAt } = letter;
  const t = texts[language].document;
  return maker.make(
    template,
    {
      title: t.title,
      subtitle: letterSentence(document),
      facts: letterFacts(document),
      meaningTitle: t.meaning,
      meaning: document.words.split(/\n+/).filter(Boolean),
      evidenceTitle: t.evidence,
      evidence: evidenceOf(letter),
      foot: [t.fingerprint(letter.sha256), t.kind],
    },
    [
      {
        name: 'intentieverklaring.json',
        content: Buffer.from(letter.canonical),
        mediaType: 'application/json',
        relationship: 'source',
        description: t.attachment,
      },
    ],
    {
      title: `${t.title}: ${document.company.name}, ${document.mkbRoute}, ${document.studyYear}`,
      author: document.institution,
      description: t.description,
      language,
      region: language === 'nl' ? 'nl' : 'gb',
      created: closedAt ?? sentAt,
    },
  );
}

function evidenceOf(letter: Letter): string[] {
  const { language, addresseeName, addresseeEmail, closedAt, provenAt, reason } = letter;
  const { document: t, places } = texts[language];
  const at = (instant: Date) => formatInstant(language, instant);
  const lines = [t.sent(letter.sentByName, addresseeName, addresseeEmail, at(letter.sentAt))];
  if (letter.state === 'sent' || !closedAt) return [...lines, t.notSigned];
  const ends = {
    signed: () => [
      ...(provenAt ? [t.proven(at(provenAt))] : []),
      t.signed(letter.signedName ?? '', letter.signedFunction ?? '', at(closedAt)),
    ],
    refused: () => [t.declined(at(closedAt), reason)],
    proposed: () => [t.proposed(at(closedAt), places(String(letter.proposedPlaces)), reason)],
    withdrawn: () => [t.withdrawn(at(closedAt), reason)],
  };
  return [...lines, ...ends[letter.state]()];
}

/** The same as a file to download. */
export const letterFile = async (maker: PdfMaker, letter: Letter) => ({
  contentType: 'application/pdf',
  name: `intentieverklaring-${letter.document.studyYear}.pdf`,
  bytes: Buffer.from(await renderLetter(maker, letter)),
});
