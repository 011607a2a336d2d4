import type { Ctx } from '../../kernel/http/context.ts';
import { type Raw, typed } from '../../subjects/index.ts';
import type { Item } from '../definition/definition.ts';
import type { SittingShown } from '../sitting/load-sitting.ts';
import { type AnswerRow, notAnswered } from '../standing/given.ts';
import { type AnswerToKeep, planAnswer, planChoice } from '../standing/plan-answer.ts';
import { sameAnswer } from '../standing/same-answer.ts';
import { type StandingOf, standing } from '../standing/standing.ts';
import { boxes } from './boxes.ts';
import { readAnswer } from './read-answer.ts';

export type Saving =
  /** Nothing was kept: what to mend, beside which box. */
  | { problems: Record<string, string> }
  /** What was kept, by item; and how everything stands after it. */
  | { problems?: undefined; kept: ReadonlyMap<string, string>; stands: StandingOf };

const both = 'You chose one that stands and wrote another. Choose “Write a third, below”, or empty what you wrote';

/**
 * Keeps what changed of some items since their form was made. Every answer is a new row that names those it replaces; an
 * item whose boxes were not in the form is left alone. All of it or, with something to mend, none.
 */
export async function saveAnswers(
  ctx: Ctx,
  sitting: SittingShown,
  before: readonly AnswerRow[],
  items: readonly Item[],
  raw: Raw,
): Promise<Saving> {
  const stands = standing(before);
  const problems: Record<string, string> = {};
  const planned: { item: Item; answer: AnswerToKeep }[] = [];
  for (const item of items) {
    const names = boxes(item.code);
    if (typeof raw[names.was] !== 'string') continue;
    const shown = typed(raw, names.was).split(',').filter(Boolean);
    const keep = typed(raw, names.keep);
    const read = readAnswer(sitting.definition, item, raw, ctx.now);
    if (read.problems) {
      Object.assign(problems, read.problems);
      continue;
    }
    const [common, now] = [{ shown, by: ctx.actor.id }, stands(item.code)];
    const wrote = !sameAnswer(read.given, notAnswered);
    // Between answers that clash a person chooses; what they wrote without choosing is neither kept unasked nor let go.
    const chooses = shown.length > 1 && keep !== 'third' && (now.clash || !wrote);
    if (chooses && wrote) problems[names.keep] = keep === '' ? 'Choose which stands, or that you write a third' : both;
    const answer = chooses ? planChoice(now, { ...common, keep }) : planAnswer(now, { ...common, given: read.given });
    if (answer) planned.push({ item, answer });
  }
  if (Object.keys(problems).length > 0) return { problems };
  const kept = planned.map(({ item, answer }) => ({ item, answer, id: ctx.newId() }));
  if (kept.length > 0)
    await ctx.tx
      .insertInto('answer')
      .values(
        kept.map(({ item, answer, id }) => ({
          id,
          sitting_id: sitting.id,
          version_id: sitting.versionId,
          item: item.code,
          state: answer.state,
          value: answer.value === null ? null : JSON.stringify(answer.value),
          note: answer.note,
          evidence: answer.evidence,
          how_known: answer.howKnown,
          as_of: answer.asOf,
          replaces: answer.replaces,
          answered_at: ctx.now,
          answered_by: ctx.actor.id,
          scope_id: sitting.scopeId,
          scope_class: sitting.scopeClass,
        })),
      )
      .execute();
  ctx.note({ about: sitting.id, detail: { answers: kept.length } });
  const after = kept.map(({ item, answer, id }) => ({
    ...answer,
    id,
    item: item.code,
    versionId: sitting.versionId,
    answeredAt: ctx.now,
    answeredBy: ctx.actor.id,
    answeredByName: ctx.actor.name,
  }));
  return { kept: new Map(kept.map(({ item, id }) => [item.code, id])), stands: standing([...before, ...after]) };
}
