import { BlockList, isIP } from 'node:net';

/** IPv4 that is not on the public internet: IANA's special-purpose registry (RFC 6890 and its successors), multicast and reserved. */
const specialIPv4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Within the one block of IPv6 that is given out as public: protocol assignments with Teredo, documentation, 6to4. */
const specialIPv6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const special = new BlockList();
for (const [address, bits] of specialIPv4) special.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of specialIPv6) special.addSubnet(address, bits, 'ipv6');

const publicIPv6 = new BlockList();
publicIPv6.addSubnet('2000::', 3, 'ipv6');

/**
 * Whether this is the address of a machine on the public internet. Of IPv6 only 2000::/3 can be: so loopback, link-local, unique
 * local, multicast, IPv4-mapped, IPv4-compatible and NAT64 addresses are not, whatever they hold.
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4');
    case 6:
      return !address.includes('%') && publicIPv6.check(address, 'ipv6') && !special.check(address, 'ipv6');
    default:
      return false;
  }
}

/** Whether a URL itself names a machine that is not on the public internet. What a name stands for is only found on connecting. */
export function namesPrivateMachine(url: string): boolean {
  // An IPv6 address stands in brackets there.
  const host = new URL(url).hostname.replace(/^\[(.*)\]$/, '$1');
  return /^(.+\.)?localhost\.?$/.test(host) || (isIP(host) !== 0 && !isPublicAddress(host));
}
