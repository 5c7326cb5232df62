import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Of these tests only, good until 2120: proves `localhost`, `hook.example` and 127.0.0.1. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgCoyD0zlvLhrrrQNA
8v2UaLKkENQHcz2DWLJRoN8m0iqhRANCAAQewdHxFcMGXVJFHg8esqUDYOWQKkg5
ke8Fgyu1Z4lEE85jqFEGymaWlajgFvMIfSaSkupoKsryJtKjPWF8ge3j
-----END PRIVATE KEY-----
`;
export const testCertificate = `-----BEGIN CERTIFICATE-----
MIIBdTCCARugAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABB7B0fEVwwZdUkUe
Dx6ypQNg5ZAqSDmR7wWDK7VniUQTzmOoUQbKZpaVqOAW8wh9JpKS6mgqyvIm0qM9
YXyB7eOjXDBaMA8GA1UdEwEB/wQFMAMBAf8wKAYDVR0RBCEwH4IJbG9jYWxob3N0
ggxob29rLmV4YW1wbGWHBH8AAAEwHQYDVR0OBBYEFJzyC0riWi5Kb0N/bj7GF5rP
Q05KMAoGCCqGSM49BAMCA0gAMEUCIDM2rqN6Y7UumI7jWizD/an9Y6NPqOfCVJI7
CTCmpDE9AiEA41bgCMbrOL9cFy2xMdCXazbyplDdkRM3IqwSbqwFpgA=
-----END CERTIFICATE-----
`;

export type Received = { url: string; headers: IncomingHttpHeaders; body: string };
export type HttpsServer = {
  origin: string;
  port: number;
  /** What came in, oldest first. */
  received: Received[];
  /** Connections that were made, also those without a request. */
  connections(): number;
  /** Answers the next requests in this way; 204 from the beginning. */
  answer(listener: RequestListener): void;
  close(): Promise<void>;
};

/** A real HTTPS server on 127.0.0.1 that remembers what it got. */
export async function startHttpsServer(): Promise<HttpsServer> {
  const received: Received[] = [];
  let connections = 0;
  let listener: RequestListener = (_request, answer) => answer.writeHead(204).end();
  const server: Server = createServer({ key, cert: testCertificate }, (request, answer) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const { url = '', headers } = request;
      received.push({ url, headers, body: Buffer.concat(parts).toString('utf8') });
      listener(request, answer);
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    port,
    received,
    connections: () => connections,
    answer: (next) => {
      listener = next;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
