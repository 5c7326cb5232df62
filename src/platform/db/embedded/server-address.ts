/** Where an embedded server listens: for the superuser, and for any other role. */
export type ServerAddress = {
  /** For migrations and set-up only: postgres://postgres:…@127.0.0.1:port/postgres */
  readonly superuserUrl: string;
  urlFor(role: string, password: string, database: string): string;
};

export function serverAddress(port: number, superuserPassword: string): ServerAddress {
  const urlFor = (role: string, password: string, database: string) =>
    `postgres://${encodeURIComponent(role)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  return { superuserUrl: urlFor('postgres', superuserPassword, 'postgres'), urlFor };
}
