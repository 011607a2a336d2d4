import { expect } from 'vitest';
import { worldBuilder } from '../../../../test/support/world.ts';
import { sendForm } from '../../../exchange/pages/testing/send-form.ts';
import { wordsOf } from '../../../subjects/testing/rooms.ts';
import { makeBody, type PanelWorld, panelWorld } from '../../testing/panel-world.ts';
import { type PanelBook, panelBook } from './panel-book.ts';

/** A panel whose coordinator brings workbooks in, and sees a park and a child that they may name. */
export interface ImportRoom {
  w: PanelWorld;
  body: string;
  count(what: string, ...values: unknown[]): Promise<number>;
  /** The words of a page, as the coordinator reads it. */
  words(url: string): Promise<string>;
  /** Brings a workbook in; gives back where it waits. */
  bring(book: PanelBook, kind?: string): Promise<string>;
  put(at: string, fields: Record<string, string>): ReturnType<PanelWorld['post']>;
  accept(at: string): ReturnType<PanelWorld['post']>;
}

export async function openImportRoom(seed: string): Promise<ImportRoom> {
  const w = await panelWorld({ seed });
  const world = worldBuilder(w.fresh);
  await world.grant(w.people.coordinator, w.park.scope, 3, false);
  await world.grant(w.people.coordinator, w.bilal.scope, 3, true);
  // The search finds people and places by their tokens, which this world's own have none of.
  for (const [table, { id, scope }, scopeClass, tokens] of [
    ['context_token', w.park, 'context', ['heron', 'park']],
    ['name_token', w.bilal, 'child', ['bilal', 'okoro']],
  ] as const)
    await w.fresh.arrange(
      `insert into ${table} (id, subject_id, kind, token, scope_id, scope_class)
       select gen_random_uuid(), $1, 'part', token, $2, $3 from unnest($4::text[]) token`,
      [id, scope, scopeClass, tokens],
    );
  const body = await makeBody(w);
  return {
    w,
    body,
    count: async (what, ...values) =>
      Number((await w.fresh.arrange<{ n: string }>(`select count(*) as n from ${what}`, values))[0]?.n),
    words: async (url) => wordsOf((await w.get('coordinator', url)).body),
    async bring(book, kind = 'panel') {
      const file = { name: 'book.xlsx', content: await panelBook(book) };
      const session = await w.as('coordinator');
      const { location, body: page } = await sendForm(w.house, session, '/plans/import/new', { kind }, file);
      expect(location, wordsOf(page).slice(0, 1500)).toMatch(/^\/plans\/import\//);
      return location;
    },
    put: (at, fields) => w.post('coordinator', `${at}/about`, fields),
    accept: (at) => w.post('coordinator', `${at}/accept`),
  };
}
