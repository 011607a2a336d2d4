import { type Correction, type ImportShown, readImport } from '../../../planning/index.ts';
import { type Raw, typed } from '../../../subjects/index.ts';
import { nameChoice, nameKey, namesInLog } from '../names/names-in-log.ts';
import { choiceOf } from '../read-panel.ts';
import { mayShow } from './seen-of.ts';

const DECISION = /^(|words|leave|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * What the forms said of whom a log's actions are about, as corrections: only what differs from what was said before.
 *
 * @param seen of those who were chosen, whom the sender may see: what they were not shown they do not take back.
 */
export function nameCorrections(shown: ImportShown, raw: Raw, seen: ReadonlySet<string>): Correction[] {
  const log = namesInLog(readImport(shown), shown.corrections);
  const corrections: Correction[] = [];
  const sent = (name: string): boolean => typeof raw[name] === 'string';
  const say = (of: string, about: string, is: string): void => {
    if ((choiceOf(shown.corrections, of, about) ?? '') !== is) corrections.push({ what: 'choice', of, about, is });
  };
  for (const { key, table, column, names } of log.columns) {
    const said = typed(raw, `names-${table}-${column}`);
    if (said === (names ? 'no' : 'yes')) say('names', key, said);
  }
  for (let nth = 0; sent(`name-said-${nth}`); nth += 1) {
    const name = log.names.find(({ key }) => key === nameKey(typed(raw, `name-said-${nth}`)));
    const is = typed(raw, `name-${nth}`);
    const untouched = is === '' && !mayShow(nameChoice(shown.corrections, name?.key ?? '') ?? '', seen);
    if (name && sent(`name-${nth}`) && DECISION.test(is) && !untouched) say('name', name.key, is);
    if (name && sent(`look-name-${nth}`)) say('look', name.key, typed(raw, `look-name-${nth}`));
  }
  for (const [key, may] of log.mayStand)
    if (sent(`wording-${key}`)) say('wording', key, typed(raw, `wording-${key}`) === 'keep' ? may : '');
  return corrections;
}
