/**
 * The settings of the private server, as `-c name=value` options, so that a newer Kith applies newer settings without
 * editing anyone's files.
 *
 * Durability is stated, not left to a default: a commit that was acknowledged is on the disk. The server's log keeps
 * its own events alone: failed statements and the values in them are personal data, and Kith reports those itself.
 *
 * @param memory bytes of memory the machine has.
 */
export function serverOptions(port: number, memory: number): string {
  const megabytes = (share: number, most: number) =>
    `${Math.min(most, Math.max(64, Math.floor((memory * share) / 2 ** 20)))}MB`;
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    max_connections: 200,
    shared_buffers: megabytes(1 / 8, 1024),
    effective_cache_size: megabytes(1 / 2, 65_536),
    work_mem: '16MB',
    maintenance_work_mem: megabytes(1 / 32, 512),
    max_wal_size: '2GB',
    random_page_cost: 1.1,
    jit: 'off',
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}
