import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Visitor } from './visitor.ts';

/** Follows a link that downloads a PDF; checks that it is one and, where poppler's tools are, that it is tagged and reads so. Gives the file. */
export async function downloadPdf(visitor: Visitor, link: string | RegExp, words: readonly string[]): Promise<string> {
  const downloading = visitor.page.waitForEvent('download');
  await visitor.follow(link);
  const file = await (await downloading).path();
  const bytes = readFileSync(file);
  assert.equal(bytes.subarray(0, 5).toString('latin1'), '%PDF-');
  assert.ok(bytes.length > 10_000, `${bytes.length} bytes`);
  const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
  if (info.error) return file;
  assert.match(info.stdout, /Tagged:\s+yes/);
  const text = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout.replace(/\s+/g, ' ');
  for (const word of words) assert.ok(text.includes(word), `the PDF does not hold "${word}"`);
  return file;
}
