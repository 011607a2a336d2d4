import { type Problems, type Raw, typed } from '../../subjects/index.ts';
import type { ActionShown } from '../action/load-actions.ts';
import { actionName } from '../plan/plan-words.ts';
import type { Confirming } from '../write/confirm-lead.ts';
import { type Colleague, chosenColleague } from '../write/people.ts';
import { proposedPerson } from './proposed-person.ts';
import { keyOfLead, leadsOf, leadWords, saidLeads } from './said-leads.ts';

/** The fields of the form: who is meant by words of the plan, and which lead of one action answers for it. */
export const whoField = (key: string): string => `who-${key}`;
export const rowField = (actionId: string): string => `row-${actionId}`;
/** Chosen beside an action that is to stay as it is, whoever its lead turns out to be. */
export const LEAVE = 'leave';

/** Somebody confirms what is chosen, and with `proposals` also whom Kith proposes where nobody was chosen. */
export interface ConfirmRead {
  readonly problems: Problems;
  readonly confirmed: readonly (Confirming & { readonly actionId: string })[];
}

/**
 * Who answers for which of these actions, as typed: once for all that have a lead of the same words, unless an action says
 * another of its leads, or that it is left. What nobody said is left for now.
 *
 * @param actions those that wait to be confirmed, in the document's order.
 */
export function readConfirming(
  actions: readonly ActionShown[],
  people: readonly Colleague[],
  raw: Raw,
  proposals: boolean,
): ConfirmRead {
  const problems: Problems = {};
  const who = new Map<string, Colleague | null>();
  for (const { key, lead } of saidLeads(actions)) {
    const name = whoField(key);
    const chosen = chosenColleague(people, typed(raw, name), name, problems);
    who.set(key, chosen ?? (proposals && typed(raw, name) === '' ? proposedPerson(lead, people) : null));
  }
  const confirmed = actions.flatMap((action) => {
    const said = typed(raw, rowField(action.id));
    if (said === LEAVE) return [];
    const leads = leadsOf(action);
    const lead = said === '' ? leads[0] : leads.find(({ id }) => id === said);
    if (!lead) {
      problems[rowField(action.id)] = 'Select one of those who lead it';
      return [];
    }
    const key = keyOfLead(lead);
    const person = who.get(key);
    if (person) return [{ actionId: action.id, person, lead }];
    // The proposed lead stays proposed; another was chosen on purpose, so that somebody has to be said.
    if (lead !== leads[0])
      problems[whoField(key)] ??=
        `Select who “${leadWords(lead)}” is, or leave ${actionName(action).toLowerCase()} for now`;
    return [];
  });
  if (goneSince(actions, raw))
    problems.answers = 'Somebody has confirmed or changed one of these in the meantime. Look at the list again';
  if (confirmed.length === 0 && Object.keys(problems).length === 0)
    problems.answers = 'Select who at least one of them is';
  return { problems, confirmed };
}

/** An action was on the page that was sent, and waits no longer. */
function goneSince(actions: readonly ActionShown[], raw: Raw): boolean {
  const known = new Set(actions.map(({ id }) => rowField(id)));
  return Object.keys(raw).some(
    (name) => name.startsWith(rowField('')) && !known.has(name) && typed(raw, name) !== LEAVE,
  );
}
