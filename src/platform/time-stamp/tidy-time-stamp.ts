import type { X509Certificate } from 'node:crypto';
import { fromBER } from 'asn1js';
import { Certificate, ContentInfo } from 'pkijs';
import { bufferOf, oid, readCms } from '../cms/read-cms.ts';

/**
 * The same time stamp with those certificates only that nobody can change unseen, each before the one that issued it: the certificate that signed, which the signature names,
 * and its issuers as far as each is itself signed by one that is there. What else a server puts in is not covered by its signature. Null when this is no time stamp.
 */
export function tidyTimeStamp(token: Buffer): Buffer | null {
  const cms = readCms(token);
  if (!cms) return null;
  const kept = [cms.certificate, ...provenIssuers(cms.certificate, cms.certificates)];
  cms.signedData.certificates = kept.map(({ raw }) => new Certificate({ schema: fromBER(bufferOf(raw)).result }));
  const tidied = new ContentInfo({ contentType: oid.signedData, content: cms.signedData.toSchema() });
  return Buffer.from(tidied.toSchema().toBER());
}

function provenIssuers(certificate: X509Certificate, all: readonly X509Certificate[]): X509Certificate[] {
  const issuers: X509Certificate[] = [];
  for (let last = certificate; issuers.length < all.length; ) {
    const next = all.find((one) => !one.raw.equals(last.raw) && isIssuedBy(last, one));
    if (!next || issuers.includes(next)) break;
    issuers.push(next);
    last = next;
  }
  const top = issuers.at(-1);
  // The last vouches for itself, or its issuer is not there and its own signature cannot be looked at.
  return top && !isIssuedBy(top, top) ? issuers.slice(0, -1) : issuers;
}

const isIssuedBy = (one: X509Certificate, by: X509Certificate): boolean =>
  one.checkIssued(by) && one.verify(by.publicKey);
