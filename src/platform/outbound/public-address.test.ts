import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPublicAddress, namesPrivateMachine } from './public-address.ts';

const cases: [string, boolean, readonly string[]][] = [
  [
    'public',
    true,
    ['1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '172.15.0.1', '172.32.0.1'],
  ],
  [
    'public',
    true,
    ['192.167.1.1', '223.255.255.255', '145.100.1.1', '2606:4700:4700::1111', '2a00:1450::1', '2001:610::1'],
  ],
  ['this network', false, ['0.0.0.0', '0.255.255.255']],
  ['private', false, ['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.255.255']],
  ['carrier-grade NAT', false, ['100.64.0.1', '100.127.255.255']],
  ['loopback', false, ['127.0.0.1', '127.255.255.254', '::1']],
  ['link-local', false, ['169.254.0.1', '169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'febf::1']],
  ['for protocols and documents', false, ['192.0.0.1', '192.0.2.1', '198.51.100.7', '203.0.113.9', '2001:db8::1']],
  ['benchmarks and 6to4 relays', false, ['198.18.0.1', '198.19.255.255', '192.88.99.1', '2001:2::1', '3fff::1']],
  ['multicast', false, ['224.0.0.1', '239.255.255.255', 'ff02::1', 'ff0e::1']],
  ['reserved and broadcast', false, ['240.0.0.1', '255.255.255.255']],
  ['unspecified', false, ['::']],
  ['unique local', false, ['fc00::1', 'fdff::1']],
  [
    'IPv4 within IPv6',
    false,
    ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:1.1.1.1', '::127.0.0.1', '64:ff9b::7f00:1'],
  ],
  ['IPv4 within IPv6', false, ['64:ff9b:1::1', '2002:7f00:1::', '2002:a00:1::', '2001:0:7f00:1::']],
  ['no longer or not yet given out', false, ['fec0::1', '100::1', '4000::1', '5f00::1']],
  [
    'no address',
    false,
    ['', 'localhost', '1.1.1', '0x7f.1', '2130706433', '1.1.1.1.', ' 1.1.1.1', '[::1]', '1.1.1.1/8'],
  ],
];

describe('an address on the public internet', () => {
  for (const [what, isPublic, addresses] of cases)
    for (const address of addresses)
      it(`${isPublic ? 'is' : 'is not'} ${address || 'nothing'} (${what})`, () =>
        assert.equal(isPublicAddress(address), isPublic));
});

it('knows a private machine by how a URL names it', () => {
  const here = [
    'https://[::1]:8443/x',
    'https://0x7f.1/',
    'http://2130706433/',
    'https://10.0.0.1/',
    'https://localhost/',
  ];
  const elsewhere = [
    'https://sis.example/',
    'https://LOCALHOST.example/',
    'https://1.1.1.1/',
    'https://[2606:4700::1]/',
  ];
  for (const url of [...here, 'https://SIS.localhost./']) assert.equal(namesPrivateMachine(url), true, url);
  for (const url of elsewhere) assert.equal(namesPrivateMachine(url), false, url);
});
