import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { langs } from '../../../platform/i18n/lang.ts';
import { handoverSize } from './handover-store.ts';
import { handoverWords } from './handover-words.ts';

const failed = (number: number) => ({
  agreement: {
    id: String(number),
    reference: `2027-${1000 + number}`,
    studentName: 'Noor El Amrani',
    companyName: 'Van Dam Techniek B.V.',
    from: isoDate('2027-09-01'),
    until: isoDate('2029-08-31'),
  },
  fault: 'signer_may_not_sign' as const,
  addendumId: null,
});

describe('what came of handing over', () => {
  it('fits in the cookie that carries it, also when none of the most that go in one go went over', () => {
    const outcomes = Array.from({ length: handoverSize }, (_, number) => failed(number));
    for (const lang of langs) {
      const { message, tone } = handoverWords(lang, 'Z. Zwart', outcomes);
      assert.equal(tone, 'warning');
      assert.ok(JSON.stringify({ tone, message }).length * (4 / 3) < 3500, `${lang}: ${message.length}`);
      assert.match(message, /2027-1004.*45/s);
    }
  });
  it('names each when they are few', () => {
    const { message } = handoverWords('nl', 'Z. Zwart', [failed(1), { ...failed(2), fault: null }]);
    assert.match(message, /Eén overeenkomst is overgedragen aan Z\. Zwart\. Niet 2027-1001: /);
    assert.doesNotMatch(message, /2027-1002|gingen/);
  });
});
