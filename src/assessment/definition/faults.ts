import { type Condition, type Definition, type Item, isScaled } from './definition.ts';
import { isNoAnswer } from './no-answer.ts';
import { optionsOf } from './options-of.ts';

/** What is wrong with a definition: where, in the words on the page, and what to do about it. */
export interface Fault {
  where: string;
  says: string;
}

/** Words that are addresses of their own below a sitting, so that no section may be called so. */
const reserved = new Set([
  'end',
  'compare',
  'together',
  'submit',
  'authorise',
  'withdraw',
  'reveal',
  'newer',
  'answer',
  'dissent',
]);

/** What the shape of a definition cannot say: that its parts fit each other. Nothing when they do. */
export function faults(definition: Definition): Fault[] {
  return [
    ...repeated(definition),
    ...reservedCodes(definition),
    ...scales(definition),
    ...conditions(definition),
    ...alsos(definition),
    ...overalls(definition),
    ...rules(definition),
  ];
}

const inSection = (title: string): string => `Section “${title}”`;
const inItem = (item: Item): string => `Question “${item.label}”`;
const allItems = (definition: Definition): Item[] => definition.sections.flatMap((section) => section.items);

function repeated(definition: Definition): Fault[] {
  const found: Fault[] = [];
  const once = (kind: string, things: readonly { code: string; where: string }[]) => {
    const seen = new Set<string>();
    for (const { code, where } of things) {
      if (seen.has(code)) found.push({ where, says: `The code “${code}” is already used by another ${kind}` });
      seen.add(code);
    }
  };
  once(
    'section',
    definition.sections.map(({ code, title }) => ({ code, where: inSection(title) })),
  );
  once(
    'question',
    allItems(definition).map((item) => ({ code: item.code, where: inItem(item) })),
  );
  once(
    'judgement',
    definition.judgements.map(({ code, label }) => ({ code, where: `Judgement “${label}”` })),
  );
  once(
    'suggestion',
    definition.suggestions.map(({ code, title }) => ({ code, where: `Suggestion “${title}”` })),
  );
  for (const [scale, { options }] of Object.entries(definition.scales))
    once(
      'option of the scale',
      options.map(({ code }) => ({ code, where: `Scale “${scale}”` })),
    );
  return found;
}

const reservedCodes = (definition: Definition): Fault[] => [
  ...definition.sections
    .filter(({ code }) => reserved.has(code))
    .map(({ code, title }) => ({ where: inSection(title), says: `A section cannot have the code “${code}”` })),
  ...Object.entries(definition.scales).flatMap(([scale, { options }]) =>
    options
      .filter(({ code }) => isNoAnswer(code))
      .map(({ code }) => ({
        where: `Scale “${scale}”`,
        says: `“${code}” is always offered by itself, so a scale does not hold it`,
      })),
  ),
];

const scales = (definition: Definition): Fault[] =>
  allItems(definition).flatMap((item) =>
    isScaled(item) && !definition.scales[item.scale]
      ? [{ where: inItem(item), says: `There is no scale “${item.scale}”` }]
      : [],
  );

function conditions(definition: Definition): Fault[] {
  const found: Fault[] = [];
  const before = new Map<string, Item>();
  const check = (where: string, when: Condition | undefined) => {
    if (!when) return;
    const asks = before.get(when.item);
    if (!asks) {
      const later = allItems(definition).some(({ code }) => code === when.item);
      found.push({
        where,
        says: later
          ? `It depends on “${when.item}”, which is asked later. A question depends only on one before it`
          : `It depends on “${when.item}”, and there is no such question`,
      });
      return;
    }
    const offered = optionsOf(definition, asks).map(({ code }) => code);
    for (const code of when.is)
      if (!offered.includes(code) && !isNoAnswer(code))
        found.push({ where, says: `It depends on the answer “${code}”, which “${asks.label}” does not offer` });
  };
  for (const section of definition.sections) {
    check(inSection(section.title), section.when);
    for (const item of section.items) {
      check(inItem(item), item.when);
      before.set(item.code, item);
    }
  }
  return found;
}

const alsos = (definition: Definition): Fault[] =>
  allItems(definition).flatMap((item) => {
    const offered = optionsOf(definition, item).map(({ code }) => code);
    return (item.also?.when ?? [])
      .filter((code) => !offered.includes(code))
      .map((code) => ({
        where: inItem(item),
        says: `“${item.also?.label}” is asked of the answer “${code}”, which it does not offer`,
      }));
  });

const overalls = (definition: Definition): Fault[] =>
  allItems(definition).flatMap((item) => {
    if (item.kind !== 'overall' || item.from === undefined) return [];
    const from = allItems(definition).find(({ code }) => code === item.from);
    return from?.kind === 'statements'
      ? []
      : [{ where: inItem(item), says: `It is held against “${item.from}”, which is not a question of statements` }];
  });

function rules(definition: Definition): Fault[] {
  return definition.suggestions.flatMap((rule) => {
    const where = `Suggestion “${rule.title}”`;
    const found: Fault[] = [];
    const sections = definition.sections.filter(({ code }) => rule.sections.includes(code));
    const items = sections.flatMap((section) => section.items);
    for (const code of rule.sections)
      if (!sections.some((section) => section.code === code))
        found.push({ where, says: `It adds up the section “${code}”, and there is none` });
    if (rule.enough > items.length)
      found.push({ where, says: `It wants ${rule.enough} answers, and its sections have ${items.length} questions` });
    const offered = new Set(items.flatMap((item) => optionsOf(definition, item).map(({ code }) => code)));
    for (const add of rule.adds) {
      if (add.by === 'answer')
        for (const code of add.is)
          if (!offered.has(code))
            found.push({ where, says: `It counts the answer “${code}”, which none of its questions offers` });
      if (add.by === 'also' && !items.some(({ also }) => also?.code === add.code))
        found.push({ where, says: `It counts “${add.code}”, which none of its questions asks` });
    }
    const judgement = definition.judgements.find(({ code }) => code === rule.about);
    if (rule.about !== undefined && !judgement)
      found.push({ where, says: `It is about the judgement “${rule.about}”, and there is none` });
    for (const { level } of judgement ? rule.levels : [])
      if (!judgement?.options.some(({ code }) => code === level))
        found.push({ where, says: `It suggests “${level}”, which its judgement does not offer` });
    if (rule.levels.some(({ from }, at) => at > 0 && from <= (rule.levels[at - 1]?.from ?? 0)))
      found.push({ where, says: 'Its levels must go up: each begins from more points than the one before' });
    return found;
  });
}
