import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePem } from '../../src/platform/certificates/certificate.ts';
import type { KeyedCertificate } from '../../src/platform/certificates/read-pkcs12.ts';

/** A PKCS#12 file, made by `openssl`; `options` are those of `openssl pkcs12 -export`, such as -nokeys or -legacy. */
export function pkcs12Of({ key, chain }: KeyedCertificate, password: string, ...options: string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'driehoek-p12-'));
  try {
    const file = (name: string) => join(folder, name);
    writeFileSync(file('key'), key.export({ format: 'pem', type: 'pkcs8' }));
    writeFileSync(file('certificates'), writePem(chain));
    const args = [
      'pkcs12',
      '-export',
      '-inkey',
      file('key'),
      '-in',
      file('certificates'),
      '-out',
      file('p12'),
      ...options,
    ];
    execFileSync('openssl', [...args, '-passout', `pass:${password}`], { stdio: 'ignore' });
    return readFileSync(file('p12'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
