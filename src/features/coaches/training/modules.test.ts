import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { langs } from '../../../platform/i18n/lang.ts';
import { allModules, answerCodes, currentModules, moduleCodes, moduleOf } from './modules.ts';

/** A certificate says that somebody did this version: its words stay as they were. A new text is a new version. */
const published: Record<string, string> = {
  'coaching_at_work 1': '09bf24f2be776a5a',
  'feedback_and_assessment 1': '56858123c7fa8971',
  'safe_rich_workplace 1': '3a2c5c0a49d1f1c0',
};

describe('the modules of the training', () => {
  for (const module of allModules)
    it(`${module.code} ${module.version} has three questions with one right answer and a sentence for each, in both languages`, () => {
      assert.equal(module.right.length, 3);
      for (const lang of langs) {
        const { sections, questions } = module.words[lang];
        assert.ok(sections.length >= 3);
        assert.equal(questions.length, 3);
        for (const [index, { answers }] of questions.entries()) {
          assert.deepEqual(Object.keys(answers), [...answerCodes]);
          assert.equal(new Set(answerCodes.map((code) => answers[code].feedback)).size, 3);
          const good = lang === 'nl' ? /^Goed\./ : /^Good\./;
          for (const code of answerCodes)
            assert.equal(good.test(answers[code].feedback), code === module.right[index], `${index + 1}${code}`);
        }
      }
    });

  it('are as they were published', () => {
    const digests = Object.fromEntries(
      allModules.map(({ code, version, right, words }) => [
        `${code} ${version}`,
        createHash('sha256').update(JSON.stringify({ right, words })).digest('hex').slice(0, 16),
      ]),
    );
    assert.deepEqual(digests, published);
  });

  it('are offered in their newest version, and found by code and version', () => {
    assert.deepEqual(
      currentModules.map(({ code }) => code),
      [...moduleCodes],
    );
    assert.equal(moduleOf('coaching_at_work', 1)?.version, 1);
    assert.equal(moduleOf('coaching_at_work', 99), null);
    assert.equal(moduleOf('x', 1), null);
  });
});
