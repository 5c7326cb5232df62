import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { projectRoot, readFiles } from './source-files.ts';

/** Every text by its trail of keys: `string`, or what it takes (`function of 2`). */
export function shapeOf(texts: unknown, trail = ''): Map<string, string> {
  if (typeof texts === 'string') return new Map([[trail, texts.trim() === '' ? 'empty string' : 'string']]);
  if (typeof texts === 'function') return new Map([[trail, `function of ${texts.length}`]]);
  if (typeof texts !== 'object' || texts === null) return new Map([[trail, String(texts)]]);
  return new Map(Object.entries(texts).flatMap(([key, value]) => [...shapeOf(value, trail ? `${trail}.${key}` : key)]));
}

/** What a reader can see of a text; of a function only the words between its quotes. */
export function wordsOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (typeof text !== 'function')
    return Object.values(text ?? {})
      .map(wordsOf)
      .join('\n');
  const literals = String(text).match(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g) ?? [];
  return literals.map((literal) => literal.replace(/\$\{[^}]*\}/g, ' ')).join('\n');
}

/** Words that Dutch texts do not use: it is hogeschool, cohort and ondertekening. */
const avoided = /\b(school|scholen|lichting|lichtingen|tekening|tekeningen)\b/i;

const load = async (file: string, lang: 'nl' | 'en'): Promise<unknown> => {
  const loaded = (await import(pathToFileURL(path.join(projectRoot, file)).href)) as Record<string, unknown>;
  return loaded[lang];
};

describe('texts', () => {
  const dutch = [...readFiles(['src'], /texts\.nl\.ts$/).keys()];

  it('are there', () => {
    assert.ok(dutch.length > 0);
  });

  it('are not English only', () => {
    const english = [...readFiles(['src'], /texts\.en\.ts$/).keys()];
    assert.deepEqual(
      english.filter((file) => !dutch.includes(file.replace(/\.en\.ts$/, '.nl.ts'))),
      [],
    );
  });

  for (const file of dutch) {
    it(`of ${file} say as much in English, and are empty only in both`, async () => {
      const nl = shapeOf(await load(file, 'nl'));
      const en = shapeOf(await load(file.replace(/\.nl\.ts$/, '.en.ts'), 'en'));
      assert.ok(nl.size > 0);
      assert.deepEqual([...en].sort(), [...nl].sort());
    });

    it(`of ${file} keep to the words of the glossary`, async () => {
      const lines = wordsOf(await load(file, 'nl')).split('\n');
      assert.deepEqual(
        lines.filter((line) => avoided.test(line)),
        [],
      );
    });
  }

  it('are compared by every key, and read inside functions', () => {
    assert.deepEqual(
      [...shapeOf({ a: 'x', b: { c: (n: number) => `${n}`, d: ' ' } })],
      [
        ['a', 'string'],
        ['b.c', 'function of 1'],
        ['b.d', 'empty string'],
      ],
    );
    assert.match(wordsOf({ a: (school: number) => `de school ${school}` }), avoided);
    assert.doesNotMatch(wordsOf({ a: (school: number) => `de hogeschool ${school}`, school: 'x' }), avoided);
  });
});
