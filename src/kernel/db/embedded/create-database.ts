import { Client, escapeIdentifier } from 'pg';

/**
 * Create a database on the server of `adminUrl`, owned by that login, and return its URL.
 *
 * @param template copy this database (nobody may be connected to it); otherwise an empty one, UTF-8 with the C locale.
 * @throws the error of `pg`, for example 42P04 when the name is taken.
 */
export async function createDatabase(adminUrl: string, name: string, template?: string): Promise<string> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const from = template
      ? `TEMPLATE ${escapeIdentifier(template)}`
      : `TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`;
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)} ${from}`);
  } finally {
    await client.end();
  }
  const created = new URL(adminUrl);
  created.pathname = `/${encodeURIComponent(name)}`;
  return created.href;
}
