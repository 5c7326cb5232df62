import { readFileSync } from 'node:fs';
import type { PdfMaker } from '../../../../platform/pdf/typst.ts';
import { type HouseStyle, lightPalette } from '../../../../ui/index.ts';
import { type CardInput, cardData } from './card-data.ts';
import { cardTexts } from './card-texts.ts';

const template = readFileSync(new URL('./route-card.typ', import.meta.url), 'utf8');

/** The card of a version in the colours of its hogeschool: a tagged PDF of one A4 page, whatever was typed. `madeAt` dates the file. */
export function renderCard(
  maker: PdfMaker,
  input: CardInput,
  { style, madeAt }: { style: HouseStyle; madeAt: Date },
): Promise<Uint8Array> {
  const { lang } = input;
  const data = cardData(input);
  return maker.make(template, { ...data, colours: lightPalette(style) }, [], {
    title: `${data.name}: ${data.subtitle}`,
    author: data.institution,
    description: cardTexts[lang].description,
    language: lang,
    region: lang === 'nl' ? 'nl' : 'gb',
    created: madeAt,
  });
}
