import type { AskedSection } from '../definition/asked.ts';
import type { Definition, Item, Suggestion } from '../definition/definition.ts';
import { optionsOf } from '../definition/options-of.ts';
import { codesOf } from '../definition/value.ts';
import type { AnswerRow } from './given.ts';
import { hasAnswer, type Standing, type StandingOf, wasAsked } from './standing.ts';

/** What a rule makes of the answers. It is words for a person to weigh: nothing is written and no status moves (I11). */
export interface Suggested {
  code: string;
  title: string;
  /** The judgement it is about, if any. */
  about: string | null;
  /** The level suggested; null where too little was asked to suggest any (I34). */
  level: { code: string; label: string } | null;
  sentence: string;
  /** How it was reckoned, a line a step, in the order it was added up. */
  arithmetic: string[];
  points: number;
}

type Add = Suggestion['adds'][number];

/** What every rule of an instrument suggests from the answers that stand. */
export const suggest = (definition: Definition, sections: readonly AskedSection[], stands: StandingOf): Suggested[] =>
  definition.suggestions.map((rule) => one(definition, rule, sections, stands));

function one(
  definition: Definition,
  rule: Suggestion,
  sections: readonly AskedSection[],
  stands: StandingOf,
): Suggested {
  const items = sections.filter(({ code }) => rule.sections.includes(code)).flatMap((section) => section.items);
  const answered = items.filter((item) => answeredFor(rule, item, stands(item.code))).length;
  const asked = items.filter((item) => wasAsked(stands(item.code))).length;
  const clashes = items.filter((item) => stands(item.code).clash).length;
  const steps = rule.adds.map((add) => step(definition, add, items, stands));
  const points = steps.reduce((sum, { points }) => sum + points, 0);
  const arithmetic = [
    `${items.length} questions: ${asked} asked, ${answered} with an answer`,
    ...steps.map(({ says }) => says),
    ...(clashes > 0 ? [`${sayOf(clashes, 'question has', 'questions have')} two answers: the higher one counts`] : []),
    `Together: ${points}`,
  ];
  const common = { code: rule.code, title: rule.title, about: rule.about ?? null, arithmetic, points };
  if (answered < rule.enough) {
    const sentence = `Too little is known to suggest a level: ${answered} of ${items.length} questions have an answer, and this needs at least ${rule.enough}. What was not asked is not reassurance.`;
    return { ...common, level: null, sentence };
  }
  const level = rule.levels.findLast(({ from }) => points >= from);
  if (!level) return { ...common, level: null, sentence: 'Nothing here reaches a level this tool has words for.' };
  const label = definition.judgements
    .find(({ code }) => code === rule.about)
    ?.options.find(({ code }) => code === level.level)?.label;
  return {
    ...common,
    arithmetic: [...arithmetic, `From ${level.from}: ${label ?? level.level}`],
    level: { code: level.level, label: label ?? level.level },
    sentence: level.sentence,
  };
}

/**
 * Whether an item has the answer that a rule reckons with. For a rule that only counts what was asked of an answer ("does it
 * show harm already done?"), an answer of which that was not asked tells nothing: a blank is no "no" (I34).
 */
function answeredFor(rule: Suggestion, item: Item, standing: Standing): boolean {
  if (rule.adds.some(({ by }) => by !== 'also')) return hasAnswer(standing);
  return standing.heads.some(({ state, value }) => {
    if (state !== 'answered' || !item.also) return false;
    const isAsked = !item.also.when || codesOf(value).some((code) => item.also?.when?.includes(code));
    const said = value?.also?.[item.also.code];
    return isAsked ? said === 'yes' || said === 'no' : true;
  });
}

function step(definition: Definition, add: Add, items: readonly Item[], stands: StandingOf) {
  if (add.by === 'points') {
    const points = sum(items.map((item) => highest(stands(item.code).heads, (row) => weightOf(definition, item, row))));
    return { points, says: `Points of the answers chosen: ${points}` };
  }
  const counts = (row: AnswerRow): number =>
    (
      add.by === 'answer'
        ? codesOf(row.value).some((code) => add.is.includes(code))
        : row.value?.also?.[add.code] === 'yes'
    )
      ? 1
      : 0;
  const count = sum(items.map((item) => highest(stands(item.code).heads, counts)));
  const what = add.by === 'answer' ? labelsOf(definition, items, add.is) : alsoLabel(items, add.code);
  return { points: count * add.each, says: `${what}: ${count} × ${add.each} = ${count * add.each}` };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const highest = (rows: readonly AnswerRow[], weigh: (row: AnswerRow) => number): number =>
  rows.length === 0 ? 0 : Math.max(...rows.map((row) => (row.state === 'answered' ? weigh(row) : 0)));

const weightOf = (definition: Definition, item: Item, row: AnswerRow): number =>
  sum(codesOf(row.value).map((code) => optionsOf(definition, item).find((one) => one.code === code)?.points ?? 0));

function labelsOf(definition: Definition, items: readonly Item[], codes: readonly string[]): string {
  const options = items.flatMap((item) => optionsOf(definition, item));
  return codes.map((code) => options.find((one) => one.code === code)?.label ?? code).join(' or ');
}

const alsoLabel = (items: readonly Item[], code: string): string => {
  const label = items.find(({ also }) => also?.code === code)?.also?.label ?? code;
  return `Yes to “${label}”`;
};

const sayOf = (count: number, singular: string, plural: string): string =>
  `${count} ${count === 1 ? singular : plural}`;
