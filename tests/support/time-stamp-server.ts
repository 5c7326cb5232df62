import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why tests with `openssl` are skipped; false when it is there. */
export const withoutOpenssl = spawnSync('openssl', ['version']).error ? 'openssl is not installed' : false;

export type TimeStampServer = {
  url: string;
  /** Queries that came in. */
  count(): number;
  /** Answers the next queries in this way; with true time stamps when null. */
  answer(listener: RequestListener | null): void;
  close(): Promise<void>;
};

const config = `[tsa]
default_tsa = here
[here]
serial = serial
default_policy = 1.2.3.4.1
signer_digest = sha256
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[extensions]
extendedKeyUsage = critical,timeStamping
keyUsage = critical,digitalSignature
`;

/** A time stamp server on 127.0.0.1: the answers come from `openssl ts`, with a certificate and its issuer. */
export async function startTimeStampServer(): Promise<TimeStampServer> {
  const folder = mkdtempSync(join(tmpdir(), 'driehoek-tsa-'));
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  writeFileSync(join(folder, 'tsa.cnf'), config);
  writeFileSync(join(folder, 'serial'), '01\n');
  const key = ['-newkey', 'rsa:2048', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30', '-subj', '/CN=Test CA');
  openssl('req', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Klok van de test');
  const signed = [
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-extfile',
    'tsa.cnf',
    '-extensions',
    'extensions',
  ];
  openssl('x509', '-req', '-in', 'tsa.csr', ...signed, '-days', '20', '-out', 'tsa.pem');
  const stamp = (query: Buffer): Buffer => {
    writeFileSync(join(folder, 'query'), query);
    return openssl(
      'ts',
      '-reply',
      '-config',
      'tsa.cnf',
      '-queryfile',
      'query',
      '-inkey',
      'tsa.key',
      '-signer',
      'tsa.pem',
      '-chain',
      'ca.pem',
    );
  };
  let count = 0;
  let other: RequestListener | null = null;
  const server = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      count += 1;
      if (other) return other(request, answer);
      answer.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(stamp(Buffer.concat(parts)));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`,
    count: () => count,
    answer: (listener) => {
      other = listener;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true });
    },
  };
}
