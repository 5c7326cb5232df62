import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../kernel/iso-date.ts';
import { signerOf } from './agreement-json.ts';
import type { PlannedSigner, Signer } from './rules/signer.ts';

describe('a signer as JSON', () => {
  const planned: PlannedSigner = {
    id: 's',
    party: 'learning_company',
    name: 'J. van Dam',
    email: 'j@vandam.example',
    sharedAddressReason: null,
  };
  const at = new Date('2027-06-01T08:00:00Z');
  const base = { ...planned, name: 'J. van Dam', email: 'j@vandam.example' };
  const signed = { ...base, state: 'signed', at, statedName: 'J. van Dam', statedJobTitle: 'directeur' } as const;
  const paper = { id: 'p', signedOn: isoDate('2027-05-30'), recordedBy: 'Petra', confirmedBy: 'Ada' };
  const cases: [string, PlannedSigner | Signer, [state: string, at: string | null, means: string | null]][] = [
    ['planned', planned, ['planned', null, null]],
    ['asked', { ...base, state: 'waiting' } as Signer, ['waiting', null, null]],
    ['signed by link', signed as Signer, ['signed', at.toISOString(), 'link']],
    ['signed on paper', { ...signed, paper } as Signer, ['signed', at.toISOString(), 'paper']],
  ];
  for (const [name, signer, [state, when, means]] of cases)
    it(`says how far and by what means: ${name}`, () =>
      assert.deepEqual(signerOf(signer), {
        id: 's',
        party: 'learning_company',
        name: 'J. van Dam',
        state,
        at: when,
        means,
      }));
});
