import { lookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from '../outbound/public-address.ts';
import { TimeStampFault, type TimeStampFaultCode } from './time-stamp-fault.ts';

export type PostQueryParts = {
  /** Which addresses may be connected to; only public ones unless said otherwise. */
  mayConnect?: (address: string) => boolean;
  /** For name, connection, request and answer together. */
  milliseconds?: number;
};

const largestAnswer = 64 * 1024;

/**
 * Posts a query to a server for time stamps that an administrator named, and gives its answer. To public addresses only, no redirects, five seconds in all. Plain HTTP is
 * allowed, as most of these servers have nothing else: the answer is signed, and the question holds a digest only. Throws TimeStampFault.
 */
export function postQuery(url: string, query: Buffer, parts: PostQueryParts = {}): Promise<Buffer> {
  const { mayConnect = isPublicAddress, milliseconds = 5_000 } = parts;
  const target = new URL(url);
  const hostname = target.hostname.replace(/^\[(.*)\]$/, '$1');
  const deadline = AbortSignal.timeout(milliseconds);
  return new Promise((done, fail) => {
    const failed = (code: TimeStampFaultCode, cause?: unknown) => {
      fail(new TimeStampFault(deadline.aborted ? 'timeout' : code, { cause }));
      request?.destroy();
    };
    // An address in the place of a name is never looked up.
    const isRefused = isIP(hostname) !== 0 && !mayConnect(hostname);
    const request = isRefused
      ? null
      : (target.protocol === 'https:' ? httpsRequest : httpRequest)(target, {
          method: 'POST',
          headers: { 'content-type': 'application/timestamp-query', 'content-length': query.length },
          agent: false,
          lookup: lookupOf(mayConnect),
          signal: deadline,
        });
    if (!request) return failed('address_refused');
    request.on('response', (answer) => {
      const status = answer.statusCode ?? 0;
      if (status >= 300 && status < 400) return failed('redirect');
      if (status !== 200) return failed('status');
      const read: Buffer[] = [];
      let size = 0;
      answer.on('data', (part: Buffer) => {
        read.push(part);
        size += part.length;
        if (size > largestAnswer) failed('answer_too_large');
      });
      answer.on('end', () => done(Buffer.concat(read)));
      answer.on('error', (error) => failed('unreachable', error));
    });
    request.on('error', (error) => failed(codeOf(error), error));
    request.end(query);
  });
}

/** Looks a name up, and gives its addresses only when each may be connected to: the connection goes to one of these. */
const lookupOf =
  (mayConnect: (address: string) => boolean): LookupFunction =>
  (hostname, { all }, give) =>
    lookup(hostname, { all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error || !first) return give(new TimeStampFault('unresolved', { cause: error }), '');
      if (!found.every(({ address }) => mayConnect(address))) return give(new TimeStampFault('address_refused'), '');
      if (all) give(null, found);
      else give(null, first.address, first.family);
    });

const codeOf = (error: Error): TimeStampFaultCode => (error instanceof TimeStampFault ? error.code : 'unreachable');
