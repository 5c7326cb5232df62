import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePem } from '../../src/platform/certificates/certificate.ts';
import type { KeyedCertificate } from '../../src/platform/certificates/read-pkcs12.ts';

/** A PKCS#12 file, made by `openssl`; `options` are those of `openssl pkcs12 -export`, such as -nokeys or -legacy. */
export function pkcs12Of({ key, chain }: KeyedCertificate, password: string, ...options: string[]): Buffer {
  return inFolder((openssl, file) => {
    writeFileSync(file('key'), key.export({ format: 'pem', type: 'pkcs8' }));
    writeFileSync(file('certificates'), writePem(chain));
    return exported(openssl, file, password, options);
  });
}

/** A PKCS#12 file with a new certificate; `kind` is of its key, as in `openssl req -newkey`. */
export function newPkcs12(kind: readonly string[], password: string): Buffer {
  return inFolder((openssl, file) => {
    const subject = ['-subj', '/CN=Nieuw', '-days', '30'];
    openssl(
      'req',
      '-x509',
      '-newkey',
      ...kind,
      '-nodes',
      '-keyout',
      file('key'),
      '-out',
      file('certificates'),
      ...subject,
    );
    return exported(openssl, file, password, []);
  });
}

type Openssl = (...args: string[]) => void;
type File = (name: string) => string;

function exported(openssl: Openssl, file: File, password: string, options: readonly string[]): Buffer {
  const from = ['-inkey', file('key'), '-in', file('certificates')];
  openssl('pkcs12', '-export', ...from, '-out', file('p12'), ...options, '-passout', `pass:${password}`);
  return readFileSync(file('p12'));
}

function inFolder<T>(work: (openssl: Openssl, file: File) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'driehoek-p12-'));
  try {
    return work(
      (...args) => execFileSync('openssl', args, { stdio: 'ignore' }),
      (name) => join(folder, name),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
