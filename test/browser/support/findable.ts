import { nameTokens } from '../../../src/subjects/index.ts';
import type { FreshDatabase } from '../../support/fresh-database.ts';

/** Makes an arranged subject findable by a name, as opening one does. */
export async function findable(
  fresh: FreshDatabase,
  subject: { id: string; scope: string },
  name: string,
): Promise<void> {
  for (const { kind, token } of nameTokens(name)) {
    await fresh.arrange(
      `insert into name_token (id, subject_id, kind, token, scope_id, scope_class)
       select gen_random_uuid(), $1, $2, $3, s.id, s.class from scope s where s.id = $4`,
      [subject.id, kind, token, subject.scope],
    );
  }
}
