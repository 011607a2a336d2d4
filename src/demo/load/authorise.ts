/** Authorises sittings that were handed in: the database holds whoever does it to having written none of them. */
export async function authorise(
  client: { query(sql: string, values: unknown[]): Promise<unknown> },
  sittings: readonly { id: string; by: string; at: string }[],
): Promise<void> {
  for (const { id, by, at } of sittings) {
    await client.query(`select set_config('kith.actor', $1, true), set_config('kith.reason', 'Clear reasons', true)`, [
      by,
    ]);
    await client.query(
      `update sitting set state = 'authorised', authorised_by = $2, authorised_at = $3 where id = $1`,
      [id, by, at],
    );
  }
  await client.query(`select set_config('kith.actor', '', true), set_config('kith.reason', '', true)`, []);
}
