import { type CivilDate, londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { loadTerms, type Terms } from '../../subjects/index.ts';
import { type AskedSection, askedSections } from '../definition/asked.ts';
import type { Definition } from '../definition/definition.ts';
import { type LedTo, loadLedTo } from '../leading/load-led-to.ts';
import { loadAnswers } from '../sitting/load-answers.ts';
import { loadSitting, type SittingShown } from '../sitting/load-sitting.ts';
import { loadVersions } from '../sitting/load-versions.ts';
import type { AnswerRow } from '../standing/given.ts';
import { progress, type SectionProgress } from '../standing/progress.ts';
import { type StandingOf, saidCodes, standing } from '../standing/standing.ts';
import { loadRatings } from '../together/load-ratings.ts';
import type { Rating } from '../together/spread.ts';

/** A sitting with everything its pages show: what is asked, how it stands, and the time before. */
export interface WholeSitting {
  sitting: SittingShown;
  today: CivilDate;
  terms: Terms;
  stands: StandingOf;
  /** Every answer of it, as it was kept. */
  answers: readonly AnswerRow[];
  asked: AskedSection[];
  sections: SectionProgress[];
  /** The accounts of everybody who answered anything in it. */
  answeredBy: ReadonlySet<string>;
  /** The versions whose words were answered, by id: more than one once it was moved to a newer one. */
  versions: ReadonlyMap<string, Definition>;
  /** The actions its answers led to. */
  ledTo: readonly LedTo[];
  /** Raters' own marks, once they have been shown. */
  ratings: readonly Rating[];
  /** The last sitting like it, when this reader may see one. */
  before: { sitting: SittingShown; stands: StandingOf } | null;
}

/** Loads a sitting for somebody who may read its answers; null for anybody else, and where it is not there. */
export async function showSitting(
  ctx: Pick<Ctx, 'tx' | 'now' | 'note' | 'saw'>,
  id: string,
): Promise<WholeSitting | null> {
  const sitting = await loadSitting(ctx.tx, id);
  if (!sitting || sitting.level < 3) return null;
  const last = sitting.followsId === null ? null : await loadSitting(ctx.tx, sitting.followsId);
  const before = last && last.level >= 3 ? last : null;
  const rows = await loadAnswers(ctx.tx, before ? [sitting.id, before.id] : [sitting.id]);
  const answers = rows.filter(({ sittingId }) => sittingId === sitting.id);
  const stands = standing(answers);
  const today = londonDate(ctx.now);
  const asked = askedSections(sitting.definition, (item) => saidCodes(stands(item)));
  const others = new Set(answers.map(({ versionId }) => versionId));
  others.delete(sitting.versionId);
  ctx.note({ about: sitting.subject?.id ?? sitting.id });
  ctx.saw(rows.map((row) => row.id));
  return {
    sitting,
    today,
    terms: await loadTerms(ctx.tx, ['how_known'], today),
    stands,
    answers,
    asked,
    sections: progress(asked, stands),
    answeredBy: new Set(answers.flatMap(({ answeredBy }) => answeredBy ?? [])),
    versions: new Map([[sitting.versionId, sitting.definition], ...(await loadVersions(ctx.tx, [...others]))]),
    ledTo: await loadLedTo(ctx.tx, sitting.id),
    ratings: sitting.definition.together && !sitting.agreedIn ? await loadRatings(ctx.tx, sitting.id) : [],
    before: before && { sitting: before, stands: standing(rows.filter(({ sittingId }) => sittingId === before.id)) },
  };
}
