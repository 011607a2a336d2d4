import { z } from 'zod';
import { hats } from '../../kernel/access/policy.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { AnyRoute } from '../../kernel/http/route.ts';
import { formPair, mayText, needText, type Problems, type Raw, typed } from '../../subjects/index.ts';
import type { Definition } from '../definition/definition.ts';
import { faults } from '../definition/faults.ts';
import { draftPage } from './draft-page.tsx';
import {
  addSection,
  codesIn,
  moveItem,
  moveSection,
  newCode,
  removeItem,
  removeSection,
  replaceSection,
} from './edit.ts';
import { editSectionPage } from './edit-section-page.tsx';
import { filePage } from './file-page.tsx';
import { publishPage } from './publish-page.tsx';
import { readFile } from './read-file.ts';
import { readSection } from './read-section.ts';
import { type DraftShown, keepDraft, showDraft } from './show-draft.ts';

export const administrators = hats('Administrators', 'administrator');

const one = z.object({ id: z.guid() });
type One = z.output<typeof one>;
const ofSection = one.extend({ section: z.string().max(60) });

const crossed =
  'Somebody else changed this draft while you were writing. What you typed is here: send it again to put it over theirs';

/** What a button of the editor asks for: `up:CODE`, `down:CODE`, `remove:CODE`, or to save. */
function asked(raw: Raw): { way: 'up' | 'down' | 'remove'; code: string } | null {
  const [way, code] = typed(raw, 'do').split(':');
  return code && (way === 'up' || way === 'down' || way === 'remove') ? { way, code } : null;
}

const moved = (definition: Definition, { way, code }: { way: 'up' | 'down' | 'remove'; code: string }): Definition =>
  way === 'remove' ? removeSection(definition, code) : moveSection(definition, code, way);

/** Writing the next version of an instrument: forms, a section a page, then publishing it. */
export const draftRoutes: AnyRoute[] = [
  ...formPair({
    name: 'instrument.draft',
    path: '/instruments/:id/draft',
    policy: administrators,
    opens: 'looked at the draft of an instrument',
    does: 'changed the draft of an instrument',
    params: one,
    async load(ctx, { id }: One, saving) {
      const draft = await showDraft(ctx, id, saving);
      return draft && { ...draft, faults: faults(draft.definition) };
    },
    page: draftPage,
    async save(ctx, draft, raw) {
      const problems: Problems = {};
      const title = needText(raw, 'title', problems, 'Enter the title', 300);
      const intro = mayText(raw, 'intro', problems, 2000);
      const added = mayText(raw, 'new-section', problems, 300);
      if (typed(raw, 'mark') !== draft.mark) problems.title = crossed;
      if (Object.keys(problems).length > 0) return { problems };
      const { intro: _was, ...rest } = draft.definition;
      const way = asked(raw);
      const words: Definition = { ...rest, title, ...(intro && { intro }) };
      const ordered = way ? moved(words, way) : words;
      const next = added ? addSection(ordered, added, newCode(added, draft.taken)) : ordered;
      const refused = await keepDraft(ctx, draft, next);
      if (refused) return { problems: { title: refused } };
      return { to: `/instruments/${draft.instrument.id}/draft` };
    },
  }),
  ...formPair({
    name: 'instrument.draft.section',
    path: '/instruments/:id/draft/:section',
    policy: administrators,
    opens: 'looked at a section of the draft of an instrument',
    does: 'changed a section of the draft of an instrument',
    params: ofSection,
    async load(ctx, { id, section: code }: z.output<typeof ofSection>, saving) {
      const draft = await showDraft(ctx, id, saving);
      const section = draft?.definition.sections.find((each) => each.code === code);
      return draft && section ? { ...draft, section } : null;
    },
    page: editSectionPage,
    async save(ctx, draft, raw) {
      const read = readSection(draft.definition, draft.section, raw, draft.taken);
      const problems: Problems = { ...('problems' in read && read.problems) };
      if (typed(raw, 'mark') !== draft.mark) problems.title = crossed;
      if ('problems' in read || Object.keys(problems).length > 0) return { problems };
      const worded = replaceSection(draft.definition, read.section);
      const way = asked(raw);
      const { code } = draft.section;
      const next = !way
        ? worded
        : way.way === 'remove'
          ? removeItem(worded, code, way.code)
          : moveItem(worded, code, way.code, way.way);
      const refused = await keepDraft(ctx, draft, next);
      if (refused) return { problems: { title: refused } };
      return { to: `/instruments/${draft.instrument.id}/draft/${code}` };
    },
  }),
  ...formPair({
    name: 'instrument.file',
    path: '/instruments/:id/draft-file',
    policy: administrators,
    opens: 'looked at the draft of an instrument as text',
    does: 'put a definition in place of the draft of an instrument',
    params: one,
    load: (ctx: Ctx, { id }: One, saving) => showDraft(ctx, id, saving),
    page: filePage,
    async save(ctx, draft: DraftShown, raw) {
      const read = readFile(typed(raw, 'definition'));
      if (read.says !== undefined) return { problems: { definition: read.says } };
      if (typed(raw, 'mark') !== draft.mark) return { problems: { definition: crossed } };
      const refused = await keepDraft(ctx, draft, read.definition);
      if (refused) return { problems: { definition: refused } };
      return { to: `/instruments/${draft.instrument.id}/draft` };
    },
  }),
  ...formPair({
    name: 'instrument.publish',
    path: '/instruments/:id/publish',
    policy: administrators,
    opens: 'looked at what a new version of an instrument changes',
    does: 'published a version of an instrument',
    params: one,
    async load(ctx, { id }: One, saving) {
      const draft = await showDraft(ctx, id, saving);
      return draft && { ...draft, faults: faults(draft.definition) };
    },
    page: publishPage,
    async save(ctx, draft, raw) {
      const problems: Problems = {};
      const changed = needText(raw, 'changed', problems, 'Enter what changed', 5000);
      const [fault] = draft.faults;
      if (fault) problems.changed = `${fault.where}: ${fault.says}`;
      if (codesIn([draft.definition]).size === draft.definition.sections.length)
        problems.changed = 'It asks nothing yet: add a question';
      if (typed(raw, 'mark') !== draft.mark)
        problems.changed = 'The draft has changed since you looked. Look at what is different now, then publish';
      if (Object.keys(problems).length > 0) return { problems };
      await ctx.because(changed);
      await ctx.tx
        .updateTable('instrument_version')
        .set({ state: 'published', what_changed: changed, published_at: ctx.now, published_by: ctx.actor.id })
        .where('id', '=', draft.version.id)
        .execute();
      return { to: `/instruments/${draft.instrument.id}` };
    },
  }),
];
