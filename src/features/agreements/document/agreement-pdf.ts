import { readFileSync } from 'node:fs';
import { type PdfAttachment, PdfError, type PdfMaker, type PdfMeta } from '../../../platform/pdf/typst.ts';
import type { AgreementPdfInput } from './agreement-pdf-input.ts';
import { serialise } from './canonical-text.ts';
import { sha256 } from './hash.ts';
import { pageData } from './pdf-page-data.ts';
import { pdfTexts } from './pdf-texts.ts';
import { stableJson } from './stable-json.ts';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
const template = `${read('./agreement-look.typ')}\n${read('./agreement-pages.typ')}`;

/**
 * The agreement as a tagged PDF/A-3a with the signed JSON and the evidence as attachments. Throws when document and terms are not
 * the text that was frozen under `textSha256`: what is printed is what was signed, or nothing.
 */
export async function renderAgreementPdf(maker: PdfMaker, input: AgreementPdfInput): Promise<Uint8Array> {
  const { document, terms, amendment = null, reference, madeAt } = input;
  const canonical = serialise(document, terms, amendment);
  if (sha256(canonical) !== input.textSha256) throw new Error(`agreement ${reference} is not its frozen text`);
  const words = pdfTexts[document.language];
  const { picture } = input.look;
  const meta: PdfMeta = {
    title: `${document.title} ${reference}: ${document.subtitle}`,
    author: terms.parties.institution.name,
    description: (amendment ? words.addendum : words).description(reference),
    language: document.language,
    region: document.language === 'nl' ? 'nl' : 'gb',
    created: madeAt,
  };
  const attached = attachments(input, canonical);
  try {
    return await maker.make(template, pageData(input), attached, meta, picture ? { picture } : {});
  } catch (error) {
    // A picture that a browser shows may still be one that cannot be printed; the agreement must be there all the same.
    if (!picture || !(error instanceof PdfError)) throw error;
    const bare = { ...input, look: { ...input.look, picture: null } };
    return maker.make(template, pageData(bare), attached, meta);
  }
}

function attachments(input: AgreementPdfInput, canonical: string): PdfAttachment[] {
  const words = pdfTexts[input.document.language];
  const { reference, textSha256, stage, madeAt, signers, evidence } = input;
  const dated = JSON.parse(JSON.stringify({ reference, textSha256, stage, madeAt, signers, evidence })) as unknown;
  const json = (name: string, text: string, description: string) => ({
    name,
    content: Buffer.from(text, 'utf8'),
    mediaType: 'application/json',
    description,
  });
  return [
    { ...json(words.agreementFile, canonical, words.agreementFileDescription), relationship: 'source' },
    { ...json(words.evidenceFile, stableJson(dated), words.evidenceFileDescription), relationship: 'data' },
  ];
}
