import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printable, printableText } from './printable.ts';

export type PdfMeta = {
  title: string;
  /** Who issues the document. */
  author: string;
  description: string;
  language: string;
  /** ISO 3166 country code in lower case, for hyphenation and quotes. */
  region: string;
  /** The creation date in the file; the same input with the same date gives the same bytes. */
  created: Date;
};

/** A file inside the PDF. `relationship` is PDF/A-3's: what this file is to the document. */
export type PdfAttachment = {
  name: string;
  content: Uint8Array;
  mediaType: string;
  relationship: 'source' | 'data' | 'alternative' | 'supplement';
  description: string;
};

export type PdfMaker = {
  /**
   * Prints a Typst template, which reads its `data` and `meta` as dictionaries, and `images` as '/images/<name>'. Answers a tagged PDF/A-3a with embedded fonts.
   * Throws PdfError when the template does not compile or the file would not be PDF/A-3a.
   */
  make(
    template: string,
    data: unknown,
    attachments: readonly PdfAttachment[],
    meta: PdfMeta,
    images?: Readonly<Record<string, Uint8Array>>,
  ): Promise<Uint8Array>;
};

export class PdfError extends Error {}

const here = fileURLToPath(new URL('.', import.meta.url));
const fontFiles = ['Regular', 'SemiBold', 'Bold'].map((weight) => `AtkinsonHyperlegibleNext-${weight}.ttf`);
// Templates see only what is mapped here: the folder does not exist.
const workspace = join(here, 'no-such-folder');
/** Results not used in this many prints leave the compiler's cache: memory stays level. */
const cacheAge = 3;

/** One compiler that prints one document after another; make it once, its fonts stay loaded. */
export function createPdfMaker(): PdfMaker {
  const prelude = readFileSync(join(here, 'prelude.typ'), 'utf8');
  const fontBlobs = fontFiles.map((file) => readFileSync(join(here, 'fonts', file)));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  return {
    async make(template, data, attachments, meta, images = {}) {
      // The compiler frees a document only when the event loop has turned: without this, a row of prints keeps them all.
      await setImmediate();
      const files = { '/data.json': json(printable(data)), '/meta.json': json(metaData(meta, attachments)) };
      const mapped = [
        ...Object.entries(files),
        ...attachments.map(({ content }, index): [string, Buffer] => [`/attachments/${index}`, Buffer.from(content)]),
        ...Object.entries(images).map(([name, bytes]): [string, Buffer] => [`/images/${name}`, Buffer.from(bytes)]),
      ].map(([path, content]): [string, Buffer] => [join(workspace, path), content]);
      for (const [path, content] of mapped) compiler.mapShadow(path, content);
      try {
        return compile(compiler, `${prelude}\n${template}`);
      } finally {
        for (const [path] of mapped) compiler.unmapShadow(path);
        compiler.evictCache(cacheAge);
      }
    },
  };
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

function metaData(meta: PdfMeta, attachments: readonly PdfAttachment[]) {
  const { created } = meta;
  return {
    ...meta,
    title: printableText(meta.title).replaceAll('\n', ' '),
    author: printableText(meta.author),
    description: printableText(meta.description),
    created: {
      year: created.getUTCFullYear(),
      month: created.getUTCMonth() + 1,
      day: created.getUTCDate(),
      hour: created.getUTCHours(),
      minute: created.getUTCMinutes(),
      second: created.getUTCSeconds(),
    },
    attachments: attachments.map(({ name, mediaType, relationship, description }, index) => ({
      name,
      mediaType,
      relationship,
      description,
      index,
    })),
  };
}

function compile(compiler: NodeCompiler, source: string): Uint8Array {
  const main = join(workspace, 'main.typ');
  compiler.addSource(main, source);
  const compiled = compiler.compile({ mainFilePath: main });
  const document = compiled.result;
  if (!document) {
    const errors = compiled.takeDiagnostics();
    throw new PdfError(`the template does not compile: ${JSON.stringify(errors?.shortDiagnostics ?? [])}`);
  }
  try {
    return compiler.pdf(document, { pdfStandard: 'a-3a' });
  } catch (error) {
    throw new PdfError('the document cannot be printed as PDF/A-3a', { cause: error });
  }
}
