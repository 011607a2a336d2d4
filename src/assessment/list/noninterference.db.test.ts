import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../../../test/support/house.ts';
import { idOf, worldBuilder } from '../../../test/support/world.ts';
import { shippedVersionId } from '../index.ts';

// Two worlds that differ only in sittings the reader may not see: a hidden child's, and another rater's own.
const worlds: { fresh: FreshDatabase; house: TestHouse; session: Session }[] = [];
const MATRIX = idOf('sitting', 'seen');
const REVIEW = idOf('sitting', 'review');

async function sitting(
  fresh: FreshDatabase,
  id: string,
  code: string,
  of: { subject: string | null; scope: string; scopeClass: string; agreedIn?: string; by: string; answer: string },
): Promise<void> {
  await fresh.arrange(
    `insert into sitting (id, version_id, subject_id, title, state, agreed_in_id, opened_at, opened_by, submitted_at, submitted_by, scope_id, scope_class)
     values ($1, $2, $3, 'A sitting', $4, $5, '2026-02-01', $6, $7, $8, $9, $10)`,
    [
      id,
      shippedVersionId(code),
      of.subject,
      of.agreedIn ? 'submitted' : 'open',
      of.agreedIn ?? null,
      of.by,
      of.agreedIn ? '2026-02-02' : null,
      of.agreedIn ? of.by : null,
      of.scope,
      of.scopeClass,
    ],
  );
  await fresh.arrange(
    `insert into answer (id, sitting_id, version_id, item, state, answered_at, answered_by, scope_id, scope_class)
     values ($1, $2, $3, $4, 'not_known', '2026-02-01', $5, $6, $7)`,
    [idOf('answer', id), id, shippedVersionId(code), of.answer, of.by, of.scope, of.scopeClass],
  );
}

beforeAll(async () => {
  for (const hidden of [false, true]) {
    const fresh = await freshDatabase();
    const world = worldBuilder(fresh);
    const council = await world.agency('Council');
    const reader = await world.account(council, 'Ash Reed', ['screener', 'panel_chair'], 'SW1');
    const other = await world.account(council, 'Pat Moor', ['police']);
    const child = await world.child('Amina', 'Yusuf');
    const seen = { subject: child.id, scope: child.scope, scopeClass: 'child', by: reader, answer: 'trusted_adult' };
    await sitting(fresh, MATRIX, 'harm_matrix', seen);
    const partnership = await world.scope('The review', 'partnership');
    const review = { subject: null, scope: partnership, scopeClass: 'partnership', by: other, answer: 'value_rights' };
    await sitting(fresh, REVIEW, 'system_review', review);
    if (hidden) {
      const silent = await world.child('Hidden', 'Child', 'silent', '2025-07-01T09:00:00Z');
      const theirs = {
        subject: silent.id,
        scope: silent.scope,
        scopeClass: 'silent',
        by: other,
        answer: 'trusted_adult',
      };
      await sitting(fresh, idOf('sitting', 'hidden'), 'harm_matrix', theirs);
      const own = await world.scope('A rater alone', 'own_rating');
      const rating = { ...review, scope: own, scopeClass: 'own_rating', agreedIn: REVIEW };
      await sitting(fresh, idOf('sitting', 'own'), 'system_review', rating);
    }
    const house = await openHouse(fresh);
    worlds.push({ fresh, house, session: await house.session(reader) });
  }
});

afterAll(async () => {
  for (const { fresh, house } of worlds) {
    await house.close();
    await fresh.drop();
  }
});

test.each([
  '/assessments',
  '/assessments?state=open',
  '/',
  `/assessments/${MATRIX}`,
  `/assessments/${MATRIX}/protective`,
  `/assessments/${MATRIX}/end`,
  `/assessments/${REVIEW}`,
  `/assessments/${REVIEW}/together`,
  `/assessments/${REVIEW}/values`,
  '/assessments/new',
  `/assessments/${idOf('sitting', 'hidden')}`,
  `/assessments/${idOf('sitting', 'own')}`,
])('%s is the same bytes with and without sittings that are hidden', async (path) => {
  const [without, including] = await Promise.all(worlds.map(({ session }) => session.ask('GET', path)));
  expect(including).toEqual(without);
  const isHidden = path.endsWith(idOf('sitting', 'hidden')) || path.endsWith(idOf('sitting', 'own'));
  expect(without?.status).toBe(isHidden ? 404 : 200);
});
