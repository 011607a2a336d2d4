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
  before: { sitting: SittingShown; stands: StandingOf; answers: readonly AnswerRow[] } | null;
}

/** Loads a sitting for somebody who may read its answers, and says in the audit what they saw; null for anybody else, and where it is not there. */
export async function showSitting(
  ctx: Pick<Ctx, 'tx' | 'now' | 'note' | 'saw'>,
  id: string,
): Promise<WholeSitting | null> {
  const whole = await readSitting(ctx, id);
  if (whole === null) return null;
  ctx.note({ about: whole.sitting.subject?.id ?? whole.sitting.id });
  ctx.saw([...whole.answers, ...(whole.before?.answers ?? [])].map((answer) => answer.id));
  return whole;
}

/** The same for what compares and tells nobody what it read. */
export async function readSitting({ tx, now }: Pick<Ctx, 'tx' | 'now'>, id: string): Promise<WholeSitting | null> {
  const sitting = await loadSitting(tx, id);
  if (!sitting || sitting.level < 3) return null;
  const last = sitting.followsId === null ? null : await loadSitting(tx, sitting.followsId);
  const before = last && last.level >= 3 ? last : null;
  const rows = await loadAnswers(tx, before ? [sitting.id, before.id] : [sitting.id]);
  const { mine: answers = [], theirs = [] } = Object.groupBy(rows, ({ sittingId }) =>
    sittingId === sitting.id ? 'mine' : 'theirs',
  );
  const stands = standing(answers);
  const today = londonDate(now);
  const asked = askedSections(sitting.definition, (item) => saidCodes(stands(item)));
  const others = new Set(answers.map(({ versionId }) => versionId));
  others.delete(sitting.versionId);
  return {
    sitting,
    today,
    terms: await loadTerms(tx, ['how_known'], today),
    stands,
    answers,
    asked,
    sections: progress(asked, stands),
    answeredBy: new Set(answers.flatMap(({ answeredBy }) => answeredBy ?? [])),
    versions: new Map([[sitting.versionId, sitting.definition], ...(await loadVersions(tx, [...others]))]),
    ledTo: await loadLedTo(tx, sitting.id),
    ratings: sitting.definition.together && !sitting.agreedIn ? await loadRatings(tx, sitting.id) : [],
    before: before && { sitting: before, stands: standing(theirs), answers: theirs },
  };
}
