/**
 * The command line of postgres. Every setting stands here and none in the data folder, so that a new version of the
 * product brings its settings along.
 */
export function postgresArguments(
  cluster: string,
  port: number,
  { fsync, sockets }: { fsync: boolean; sockets: boolean },
): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: sockets ? `"${cluster.replaceAll('"', '""')}"` : '',
    unix_socket_permissions: '0700',
    max_connections: 100,
    shared_buffers: '128MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Rows hold names and birth dates: the log says what went wrong, without the statement or the values.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(fsync ? { fsync: 'on' } : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
