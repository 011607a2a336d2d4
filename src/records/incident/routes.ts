import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { formPair, hasProblems, loadTerms } from '../../subjects/index.ts';
import { aboutOf, whereNext } from '../form/about.ts';
import { recordIt } from '../saving/record-it.ts';
import { asksForMore, readWho } from '../who/read-who.ts';
import { readIncident } from './incident-form.ts';
import { incidentPage } from './incident-page.tsx';

export const incidentRoutes = formPair({
  name: 'record.incident',
  path: '/records/new/incident',
  opens: 'opened the form to record an incident',
  does: 'recorded an incident',
  async load(ctx: Ctx, _params, _saving, raw) {
    const about = aboutOf(ctx);
    return {
      about,
      who: await readWho(ctx, raw, about, ''),
      terms: await loadTerms(ctx.tx, ['incident_kind', 'how_known'], londonDate(ctx.now)),
    };
  },
  page: incidentPage,
  async save(ctx, { about, terms, who }, raw) {
    if (asksForMore(raw)) return { again: {} };
    const { record, problems } = readIncident(raw, who, terms, ctx.now);
    if (hasProblems(problems)) return { problems };
    const { id } = await recordIt(ctx, record);
    return { to: whereNext(about, id) };
  },
});
