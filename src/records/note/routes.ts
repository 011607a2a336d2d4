import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { formPair, hasProblems, loadTerms, needText, type Problems, type Raw, typed } from '../../subjects/index.ts';
import { aboutOf, whereNext } from '../form/about.ts';
import { recordIt } from '../saving/record-it.ts';
import { readWhen } from '../when/read-when.ts';
import { asksForMore, namedIn, placeIn, readWho, type WhoShown } from '../who/read-who.ts';
import { consultationPage, notePage, noteWhen } from './note-page.tsx';

async function load(ctx: Ctx, _params: unknown, _saving: boolean, raw: Raw) {
  const about = aboutOf(ctx);
  const terms = await loadTerms(ctx.tx, ['how_known'], londonDate(ctx.now));
  return { about, who: await readWho(ctx, raw, about, 'named'), terms };
}

/** Somebody who is only spoken of is named, and nothing more is asked of their part. */
const allNamed = (who: WhoShown): WhoShown => ({
  ...who,
  blocks: who.blocks.map((block) => (block.part === '' ? { ...block, part: 'named' as const } : block)),
});

export const noteRoutes = [
  ...formPair({
    name: 'record.note',
    path: '/records/new/note',
    opens: 'opened the form to write a note',
    does: 'wrote a note',
    load,
    page: notePage,
    async save(ctx, { about, terms, who }, raw) {
      if (asksForMore(raw)) return { again: {} };
      const problems: Problems = {};
      const title = needText(raw, 'title', problems, 'Enter what it is, in a few words', 120);
      const when = readWhen(raw, noteWhen, problems, ctx.now);
      const text = needText(raw, 'text', problems, 'Enter the note', 20_000);
      const source = typed(raw, 'source');
      if (!terms.has('how_known', source)) problems.source = 'Select how this is known';
      const subjects = namedIn(who.blocks, problems, { needOne: 'Add who it is about. Search for them first' });
      if (hasProblems(problems)) return { problems };
      const { id } = await recordIt(ctx, {
        kind: 'note',
        title,
        when,
        subjects,
        placeId: placeIn(who.blocks)?.subject.id ?? null,
        source,
        narratives: [{ heading: null, text, isOpinion: typed(raw, 'opinion') === 'opinion' }],
      });
      return { to: whereNext(about, id) };
    },
  }),
  ...formPair({
    name: 'record.consultation',
    path: '/records/new/consultation',
    opens: 'opened the form to record a consultation',
    does: 'recorded a consultation',
    load,
    page: consultationPage,
    async save(ctx, { about, ...shown }, raw: Raw) {
      const who = allNamed(shown.who);
      if (asksForMore(raw)) return { again: { who } };
      const problems: Problems = {};
      const asker = needText(raw, 'asker', problems, 'Enter who asked', 200);
      const when = readWhen(raw, noteWhen, problems, ctx.now);
      const asked = needText(raw, 'asked', problems, 'Enter what was asked', 10_000);
      const advice = needText(raw, 'advice', problems, 'Enter what advice was given', 10_000);
      const subjects = namedIn(who.blocks, problems, { needOne: null });
      if (hasProblems(problems)) return { problems, more: { who } };
      const { id } = await recordIt(ctx, {
        kind: 'consultation',
        title: 'Consultation',
        when,
        subjects,
        source: 'from_a_record',
        narratives: [
          { heading: 'Who asked', text: asker },
          { heading: 'What was asked', text: asked },
          { heading: 'Advice given', text: advice },
        ],
      });
      return { to: whereNext(about, id) };
    },
  }),
];
