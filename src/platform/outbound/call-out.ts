import { lookup } from 'node:dns/promises';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

export const callFaults = [
  'not_https',
  'unresolved',
  'address_refused',
  'unreachable',
  'certificate',
  'timeout',
  'redirect',
  'status',
  'answer_too_large',
] as const;
export type CallFault = (typeof callFaults)[number];
/** `status`: what the other side answered; null when it did not come to an answer. `text`: its words. */
export type CallOutcome =
  | { ok: true; status: number; text: string }
  | { ok: false; fault: CallFault; status: number | null };

/** Posts to a machine elsewhere, or without a body asks it. Never throws: what went wrong is an outcome. */
export type CallOut = (call: { url: string; headers: Record<string, string>; body?: string }) => Promise<CallOutcome>;

type Address = { address: string; family: number };

export type CallOutParts = {
  /** Which addresses may be connected to; only public ones unless said otherwise. */
  mayConnect?: (address: string) => boolean;
  resolve?: (hostname: string) => Promise<Address[]>;
  /** Certificates to trust instead of those of Node. */
  ca?: string;
  /** For name, connection, request and answer together. */
  milliseconds?: number;
  largestAnswer?: number;
};

/**
 * A way out that a stranger may give the address for: HTTPS only, to public addresses only, no redirects, five seconds in all, an
 * answer of 64 kB. The name is resolved once; every address it has must be allowed, and the connection goes to one of these, so a
 * name that changes meanwhile changes nothing.
 */
export function createCallOut(parts: CallOutParts = {}): CallOut {
  const { mayConnect = isPublicAddress, resolve = resolveAll, milliseconds = 5_000, largestAnswer = 64 * 1024 } = parts;
  return async ({ url, headers, body }) => {
    const target = URL.canParse(url) ? new URL(url) : null;
    if (target?.protocol !== 'https:') return failed('not_https');
    const deadline = AbortSignal.timeout(milliseconds);
    const hostname = target.hostname.replace(/^\[(.*)\]$/, '$1');
    const found = await within(deadline, addressesOf(hostname, resolve));
    if (found === 'timeout') return failed('timeout');
    if (found.length === 0) return failed('unresolved');
    if (!found.every(({ address }) => mayConnect(address))) return failed('address_refused');
    return new Promise((done) => {
      let refused = false;
      let status: number | null = null;
      const end = (outcome: CallOutcome) => {
        done(outcome);
        request.destroy();
      };
      const broken = (error: Error) =>
        end(failed(refused ? 'address_refused' : deadline.aborted ? 'timeout' : faultOf(error), status));
      const request = httpsRequest(
        target,
        {
          method: body === undefined ? 'GET' : 'POST',
          headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
          agent: false,
          lookup: pinnedTo(found),
          signal: deadline,
          ...(parts.ca !== undefined && { ca: parts.ca }),
        },
        (answer) => {
          const code = answer.statusCode ?? 0;
          status = code;
          if (code >= 300 && code < 400) return end(failed('redirect', code));
          let size = 0;
          const read: Buffer[] = [];
          answer.on('data', (part: Buffer) => {
            read.push(part);
            size += part.length;
            if (size > largestAnswer) end(failed('answer_too_large', code));
          });
          answer.on('end', () =>
            end(
              code >= 200 && code < 300
                ? { ok: true, status: code, text: Buffer.concat(read).toString('utf8') }
                : failed('status', code),
            ),
          );
          answer.on('error', broken);
        },
      );
      request.on('socket', (socket) =>
        socket.once('connect', () => {
          // Once more where it counts: nothing was sent yet.
          refused = !mayConnect(socket.remoteAddress ?? '');
          if (refused) socket.destroy();
        }),
      );
      request.on('error', broken);
      // Whatever ended it without a word.
      request.on('close', () => done(failed('unreachable', status)));
      request.end(body);
    });
  };
}

const failed = (fault: CallFault, status: number | null = null): CallOutcome => ({ ok: false, fault, status });

const resolveAll = (hostname: string): Promise<Address[]> => lookup(hostname, { all: true, order: 'verbatim' });

/** Empty when the name has no address. An address stands for itself. */
async function addressesOf(hostname: string, resolve: (hostname: string) => Promise<Address[]>): Promise<Address[]> {
  const family = isIP(hostname);
  if (family) return [{ address: hostname, family }];
  return resolve(hostname).catch(() => []);
}

async function within<T>(deadline: AbortSignal, work: Promise<T>): Promise<T | 'timeout'> {
  const { promise, resolve } = Promise.withResolvers<'timeout'>();
  const late = () => resolve('timeout');
  deadline.addEventListener('abort', late);
  // The timer of a signal keeps no process alive, and a slow name server may be all that is waited for.
  const awake = setInterval(() => {}, 1_000);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearInterval(awake);
    deadline.removeEventListener('abort', late);
  }
}

const pinnedTo =
  (found: Address[]): LookupFunction =>
  (_hostname, { all }, give) => {
    const [first] = found;
    if (all) give(null, found);
    else give(null, first?.address ?? '', first?.family ?? 0);
  };

/** Whoever cannot prove its name is told apart from whoever is not there. */
const faultOf = (error: Error): CallFault =>
  /CERT|SIGNATURE|ALTNAME|ISSUER|TLS|SSL|EPROTO/.test((error as NodeJS.ErrnoException).code ?? '')
    ? 'certificate'
    : 'unreachable';
