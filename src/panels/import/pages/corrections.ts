import type { Ctx } from '../../../kernel/http/context.ts';
import type { FieldErrors } from '../../../kernel/ui/index.ts';
import { type Colleague, type Correction, findColleagues, type ImportShown } from '../../../planning/index.ts';
import { hasProblems, type Problems, type Raw, typed } from '../../../subjects/index.ts';
import { HOLDS_OF, SHEET_USES } from '../panel-paper.ts';
import { choiceOf, readPanel } from '../read-panel.ts';
import { dayIn } from '../reading/day-in.ts';
import { personKey } from '../who-is.ts';
import { nameCorrections } from './name-corrections.ts';
import { seenOf } from './seen-of.ts';

/** What the forms of a panel's paper said, as corrections: only what differs from what was said before. */
export async function panelCorrections(
  ctx: Ctx,
  shown: ImportShown,
  raw: Raw,
): Promise<{ corrections: Correction[] } | { problems: FieldErrors }> {
  const paper = readPanel(shown.paper, shown.corrections);
  const corrections: Correction[] = [];
  const problems: Problems = {};
  const say = (of: string, about: string, is: string): void => {
    if ((choiceOf(shown.corrections, of, about) ?? '') !== is) corrections.push({ what: 'choice', of, about, is });
  };
  const sent = (name: string): boolean => typeof raw[name] === 'string';

  if (typed(raw, 'body') !== '') say('body', 'paper', typed(raw, 'body'));
  if (sent('plan')) corrections.push({ what: 'plan', planId: typed(raw, 'plan') || null });
  if (typed(raw, 'title') !== '') corrections.push({ what: 'title', title: typed(raw, 'title') });
  if (typed(raw, 'lead') !== '') corrections.push({ what: 'lead', said: typed(raw, 'lead') });

  for (const { table, use, columns } of paper.sheets) {
    const said = SHEET_USES.find((each) => each === typed(raw, `sheet-${table}`));
    if (said !== undefined && said !== use) {
      say('sheet', String(table), said);
      corrections.push({ what: 'table', table, use: said === 'actions' ? 'rows' : 'apart' });
    }
    if (use === 'actions' || use === 'aside') continue;
    columns.forEach(({ holds }, nth) => {
      const is = HOLDS_OF[use].find((each) => each === typed(raw, `holds-${table}-${nth}`));
      if (is !== undefined && is !== holds) say('column', `${table}.${nth}`, is);
    });
  }

  const colleagues = sent('who-said-0') ? await findColleagues(ctx.tx) : [];
  for (let nth = 0; sent(`who-said-${nth}`); nth += 1) {
    const person = paper.people.find(({ said }) => personKey(said) === personKey(typed(raw, `who-said-${nth}`)));
    if (!person || typed(raw, `who-${nth}`) === typed(raw, `who-was-${nth}`)) continue;
    const found = colleagueSaid(colleagues, typed(raw, `who-${nth}`));
    if (found === null)
      problems[`who-${nth}`] = 'Nobody, or more than one, has that name. Type it as the directory has it';
    else say('who', personKey(person.said), found);
  }
  for (let nth = 0; sent(`mark-said-${nth}`); nth += 1) {
    const is = typed(raw, `mark-${nth}`);
    if (is !== '') say('mark', typed(raw, `mark-said-${nth}`).toLowerCase(), is);
  }
  for (const { key } of paper.meetings) {
    const day = typed(raw, `day-${key}`);
    if (day === '') continue;
    if (dayIn(day) === null) problems[`day-${key}`] = 'Enter a day with its year, such as 3 June 2025';
    else say('day', key, day);
  }
  for (const { key } of paper.places)
    if (typed(raw, `place-${key}`) !== '') say('place', key, typed(raw, `place-${key}`));
  for (const { key } of paper.items) if (typed(raw, `item-${key}`) !== '') say('item', key, typed(raw, `item-${key}`));
  for (const { key } of [...paper.places, ...paper.items])
    if (sent(`look-${key}`)) say('look', key, typed(raw, `look-${key}`));
  const chosen = shown.corrections.flatMap((one) => (one.what === 'choice' && one.of === 'name' ? [one.is] : []));
  corrections.push(...nameCorrections(shown, raw, await seenOf(ctx.tx, chosen)));
  return hasProblems(problems) ? { problems } : { corrections };
}

/** The id of the colleague whose whole name was typed, or who was chosen; '' for nobody; null where that is nobody or several. */
function colleagueSaid(colleagues: readonly Colleague[], words: string): string | null {
  if (words === '') return '';
  const plain = words.toLowerCase().replace(/\s+/g, ' ');
  const found = colleagues.filter(({ id, name }) => id === words || name.toLowerCase() === plain);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
