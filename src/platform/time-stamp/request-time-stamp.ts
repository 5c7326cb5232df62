import { randomBytes } from 'node:crypto';
import { fromBER, Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs';
import { bufferOf } from '../cms/read-cms.ts';
import { type PostQueryParts, postQuery } from './post-query.ts';
import { readTimeStamp } from './read-time-stamp.ts';
import { tidyTimeStamp } from './tidy-time-stamp.ts';
import { TimeStampFault } from './time-stamp-fault.ts';

/** Gives a time stamp of the server at `url` over a SHA-256 digest. Throws TimeStampFault. */
export type StampTime = (url: string, digest: Buffer) => Promise<Buffer>;

/** granted, granted with modifications (RFC 3161, 2.4.2). */
const granted = [0, 1];

/** Asks the server at `url` for a time stamp over a SHA-256 digest; answers with the token (DER) after reading it. Throws TimeStampFault. */
export async function requestTimeStamp(url: string, digest: Buffer, parts?: PostQueryParts): Promise<Buffer> {
  const nonce = randomNonce();
  const query = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1', algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: bufferOf(digest) }),
    }),
    nonce: new Integer({ valueHex: bufferOf(nonce) }),
    certReq: true,
  });
  const answer = readAnswer(await postQuery(url, Buffer.from(query.toSchema().toBER()), parts));
  if (!granted.includes(answer.status.status)) throw new TimeStampFault('refused');
  const token = answer.timeStampToken && tidyTimeStamp(Buffer.from(answer.timeStampToken.toSchema().toBER()));
  if (!token || !readTimeStamp(token, digest)) throw new TimeStampFault('bad_stamp');
  if (!readTimeStamp(token, digest, nonce)) throw new TimeStampFault('other_stamp');
  return token;
}

function readAnswer(bytes: Buffer): TimeStampResp {
  try {
    const { result, offset } = fromBER(bufferOf(bytes));
    if (offset === bytes.length) return new TimeStampResp({ schema: result });
  } catch {
    // Said below: whatever it is, it is no answer.
  }
  throw new TimeStampFault('no_answer');
}

/** 64 bits by chance; the first kept between 01 and 7F, so that it is one positive number written in one way. */
function randomNonce(): Buffer {
  const nonce = randomBytes(8);
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  return nonce;
}
