import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { done, file, missing, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import { formPair, needText, type Problems, typedMany } from '../../subjects/index.ts';
import { beginDraft } from './begin-draft.ts';
import { administrators, draftRoutes } from './draft-routes.ts';
import { newCode } from './edit.ts';
import { instrumentPage, instrumentsPage } from './list-page.tsx';
import { loadDefinition, loadInstruments } from './load-instrument.ts';
import { askable, newInstrumentPage } from './new-instrument-page.tsx';
import { previewPage } from './preview-page.tsx';
import { findScope } from './scope.ts';
import { startingScales } from './starting-scales.ts';

const one = z.object({ id: z.guid() });
const ofVersion = one.extend({ number: z.coerce.number().int().min(1).max(10_000) });

/** Instruments and their versions: read by everybody who is asked with them, written by an administrator. */
export const editorRoutes: AnyRoute[] = [
  route({
    name: 'instrument.list',
    method: 'GET',
    path: '/instruments',
    policy: anyoneSignedIn,
    audit: 'looked at instruments',
    async handle(ctx) {
      return page(instrumentsPage(await loadInstruments(ctx.tx), administrators.allows(ctx.actor)));
    },
  }),
  ...formPair({
    name: 'instrument.new',
    path: '/instruments/new',
    policy: administrators,
    opens: 'opened the form to add an instrument',
    does: 'added an instrument',
    load: async () => ({}),
    page: newInstrumentPage,
    async save(ctx, _shown, raw) {
      const problems: Problems = {};
      const name = needText(raw, 'name', problems, 'Enter what it is called', 200);
      const about = needText(raw, 'about', problems, 'Enter what it is for', 1000);
      const section = needText(raw, 'section', problems, 'Enter what its first section is called', 300);
      const asks = askable.map(({ value }) => value).filter((value) => typedMany(raw, 'asks').includes(value));
      if (asks.length === 0) problems.asks = 'Select what it asks about';
      if (Object.keys(problems).length > 0) return { problems };
      const taken = new Set((await loadInstruments(ctx.tx)).map(({ code }) => code));
      const id = ctx.newId();
      const scope = await findScope(ctx.tx);
      await ctx.tx
        .insertInto('instrument')
        .values({
          id,
          code: newCode(name, taken),
          name,
          about,
          asks_about: asks,
          opened_at: ctx.now,
          opened_by: ctx.actor.id,
          scope_id: scope.scopeId,
          scope_class: scope.scopeClass,
        })
        .execute();
      await beginDraft(ctx, { id, ...scope }, 1, {
        title: name,
        scales: startingScales,
        sections: [{ code: newCode(section, new Set()), title: section, items: [] }],
        suggestions: [],
        judgements: [],
        together: false,
      });
      return { to: `/instruments/${id}/draft` };
    },
  }),
  route({
    name: 'instrument.show',
    method: 'GET',
    path: '/instruments/:id',
    policy: anyoneSignedIn,
    audit: 'looked at an instrument',
    params: one,
    async handle(ctx, { params }) {
      const [instrument] = await loadInstruments(ctx.tx, params.id);
      if (!instrument) return missing;
      const mayWrite = administrators.allows(ctx.actor);
      return page(instrumentPage({ instrument, mayWrite, csrf: ctx.seal.csrf }));
    },
  }),
  route({
    name: 'instrument.preview',
    method: 'GET',
    path: '/instruments/:id/versions/:number',
    policy: anyoneSignedIn,
    audit: 'looked at a version of an instrument',
    params: ofVersion,
    query: z.object({ section: z.string().max(60).optional() }),
    async handle(ctx, { params, query }) {
      const [instrument] = await loadInstruments(ctx.tx, params.id);
      const version = instrument?.versions.find(({ number }) => number === params.number);
      const definition = version && (await loadDefinition(ctx.tx, version.id));
      if (!instrument || !version || !definition) return missing;
      const section = definition.sections.find(({ code }) => code === query.section) ?? definition.sections[0];
      return page(previewPage({ instrument, version, definition, section }));
    },
  }),
  route({
    name: 'instrument.copy',
    method: 'GET',
    path: '/instruments/:id/versions/:number/definition',
    policy: anyoneSignedIn,
    audit: 'kept a copy of a version of an instrument',
    params: ofVersion,
    async handle(ctx, { params }) {
      const [instrument] = await loadInstruments(ctx.tx, params.id);
      const version = instrument?.versions.find(({ number }) => number === params.number);
      const definition = version && (await loadDefinition(ctx.tx, version.id));
      if (!instrument || !version || !definition) return missing;
      return file(
        `${instrument.code}-version-${version.number}.json`,
        'application/json; charset=utf-8',
        JSON.stringify(definition, null, 2),
      );
    },
  }),
  route({
    name: 'instrument.draft.begin',
    method: 'POST',
    path: '/instruments/:id/draft-begin',
    policy: administrators,
    audit: 'began a new version of an instrument',
    params: one,
    async handle(ctx, { params }) {
      const [instrument] = await loadInstruments(ctx.tx, params.id);
      const [newest] = instrument?.versions ?? [];
      const definition = newest && (await loadDefinition(ctx.tx, newest.id));
      if (!instrument || !newest || !definition) return missing;
      if (newest.state !== 'draft') await beginDraft(ctx, instrument, newest.number + 1, definition);
      return done(`/instruments/${instrument.id}/draft`);
    },
  }),
  ...draftRoutes,
];
