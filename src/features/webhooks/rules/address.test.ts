import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AddressFault, addressFault } from './address.ts';

describe('the address of a webhook', () => {
  const cases: [string, AddressFault | null][] = [
    ['https://sis.example/hooks/driehoek?x=1', null],
    ['https://sis.example:8443/', null],
    ['http://sis.example/', 'not_https'],
    ['ftp://sis.example/', 'not_https'],
    ['javascript:alert(1)', 'not_https'],
    ['sis.example', 'no_address'],
    ['', 'no_address'],
    ['https://', 'no_address'],
    ['https://user:secret@sis.example/', 'with_password'],
    ['https://user@sis.example/', 'with_password'],
    ['https://sis.example/#here', 'with_fragment'],
  ];
  for (const [url, fault] of cases)
    it(`${url || 'nothing'}: ${fault ?? 'good'}`, () => assert.equal(addressFault(url), fault));
});
