import { nameTokens } from '../../subjects/index.ts';
import type { Borough } from './borough.ts';

/** Makes an arranged child findable by name, as opening one does. */
export async function withTokens<T extends { id: string; scope: string }>(
  b: Borough,
  child: T,
  name: string,
): Promise<T> {
  for (const { kind, token } of nameTokens(name)) {
    await b.fresh.arrange(
      `insert into name_token (id, subject_id, kind, token, scope_id, scope_class)
       select gen_random_uuid(), $1, $2, $3, s.id, s.class from scope s where s.id = $4`,
      [child.id, kind, token, child.scope],
    );
  }
  return child;
}
