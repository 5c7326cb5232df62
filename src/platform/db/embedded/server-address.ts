/** Where an embedded server listens: for the superuser over TCP, and for any other role through its socket when it has one. */
export type ServerAddress = {
  /** For migrations and set-up only: postgres://postgres:…@127.0.0.1:port/postgres */
  readonly superuserUrl: string;
  urlFor(role: string, password: string, database: string): string;
};

/** `sockets`: the folder of its socket, null when it has none. */
export function serverAddress(port: number, superuserPassword: string, sockets: string | null): ServerAddress {
  const overTcp = (role: string, password: string, database: string) =>
    `postgres://${encodeURIComponent(role)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  return {
    superuserUrl: overTcp('postgres', superuserPassword, 'postgres'),
    urlFor: (...of) => `${overTcp(...of)}${sockets === null ? '' : `?host=${encodeURIComponent(sockets)}`}`,
  };
}
