import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printableText } from './printable.ts';
import { repertoire } from './repertoire.ts';
import { createPdfMaker, PdfError, type PdfMeta } from './typst.ts';

const meta: PdfMeta = {
  title: 'Titel',
  author: 'Driehoek',
  description: '',
  language: 'nl',
  region: 'nl',
  created: new Date('2027-06-03T12:05:00Z'),
};

describe('making a PDF', () => {
  const maker = createPdfMaker();

  it('is PDF/A-3a and always the same for the same input', async () => {
    const make = () => maker.make('#data.name', { name: 'Noor' }, [], meta);
    const [first, second] = [await make(), await make()];
    assert.equal(Buffer.from(first.slice(0, 5)).toString(), '%PDF-');
    assert.deepEqual(first, second);
    assert.deepEqual(first, await createPdfMaker().make('#data.name', { name: 'Noor' }, [], meta));
  });

  it('says what is wrong with a template, and works after that', async () => {
    await assert.rejects(() => maker.make('#nothing', {}, [], meta), PdfError);
    assert.ok((await maker.make('ok', {}, [], meta)).length > 1000);
  });

  it('lets a template read no file of this machine', async () => {
    await assert.rejects(() => maker.make('#read("/etc/hostname")', {}, [], meta), PdfError);
    await assert.rejects(() => maker.make('#read("../typst.ts")', {}, [], meta), PdfError);
  });

  it('forgets the data of the one before', async () => {
    await maker.make(
      'ok',
      {},
      [
        {
          name: 'a.json',
          content: Buffer.from('{}'),
          mediaType: 'application/json',
          relationship: 'data',
          description: 'a',
        },
      ],
      meta,
    );
    await assert.rejects(() => maker.make('#read("/attachments/0")', {}, [], meta), PdfError);
  });

  it('prints every character of its repertoire', async () => {
    const texts = repertoire
      .trim()
      .split(/\s+/)
      .flatMap((range) => {
        const [first = 0, last = first] = range.split('-').map((hex) => Number.parseInt(hex, 16));
        return Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset));
      });
    assert.ok(texts.length > 2500);
    assert.deepEqual(
      texts.filter((text) => text.normalize('NFC') === text && printableText(text) !== text && text !== '\u2060'),
      [],
    );
    const pdf = await maker.make(
      '#for text in data.texts { for weight in (400, 600, 700) { box(std.text(weight: weight, text)) } }',
      { texts },
      [],
      meta,
    );
    assert.ok(pdf.length > 10_000);
  });
});

describe('printable text', () => {
  const cases: [name: string, text: string, printed: string][] = [
    ['plain', 'Noor El Amrani', 'Noor El Amrani'],
    ['markup', '#*_$<a>@[x]`\\"//', '#*_$<a>@[x]`\\"//'],
    ['accents apart', 'Noe\u0308lle', 'Noëlle'],
    ['Turkish, Polish, Vietnamese', 'Yıldız Łukasz Nguyễn', 'Yıldız Łukasz Nguyễn'],
    ['control character', 'a\u0007b\u0000', 'a[U+0007]b[U+0000]'],
    ['turned text', 'a\u202Eb', 'a[U+202E]b'],
    ['soft hyphen and byte-order mark', '\uFEFFa\u00ADb', 'ab'],
    ['tab and line ends', 'a\tb\r\nc\rd', 'a b\nc\nd'],
    ['half a surrogate pair', 'a\uD800', 'a[U+FFFD]'],
    ['emoji and Chinese', '\u{1F600}中', '[U+1F600][U+4E2D]'],
  ];
  for (const [name, text, printed] of cases) it(name, () => assert.equal(printableText(text), printed));
});
