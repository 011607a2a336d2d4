import { createHash } from 'node:crypto';
import type { ActionShown, LeadShown } from '../action/load-actions.ts';

/** Words by which a plan names a lead, and the actions they are proposed for: exactly those words, with the same agency. */
export interface SaidLead {
  /** Of the words alone, so that it means the same whatever else has changed since a form was opened. */
  readonly key: string;
  readonly words: string;
  /** The first lead of these words; whoever it was matched to stands for them all. */
  readonly lead: LeadShown;
  /** The actions whose proposed lead is said so; none where they only lead beside somebody else. */
  readonly actions: readonly ActionShown[];
}

type Said = Pick<LeadShown, 'said' | 'agencySaid'>;

/** "Head of Service, Council": a lead as the plan says it, its agency once. */
export const leadWords = ({ said, agencySaid }: Said): string =>
  agencySaid && !said.includes(agencySaid) ? `${said}, ${agencySaid}` : said;

/** Two leads have one key where the plan says them in exactly the same words. */
export const keyOfLead = ({ said, agencySaid }: Said): string =>
  createHash('sha256')
    .update(JSON.stringify([said, agencySaid]))
    .digest('hex')
    .slice(0, 16);

/** Those who lead an action, the one who is proposed to answer for it first. */
export const leadsOf = ({ leads, accountableLeadId }: Pick<ActionShown, 'leads' | 'accountableLeadId'>): LeadShown[] =>
  leads
    .filter(({ part }) => part === 'lead')
    .sort((one, other) => Number(other.id === accountableLeadId) - Number(one.id === accountableLeadId));

/** The words by which these actions' leads are said: proposed ones in the document's order, then who only leads beside them. */
export function saidLeads(actions: readonly ActionShown[]): SaidLead[] {
  const groups = new Map<string, { lead: LeadShown; actions: ActionShown[] }>();
  const group = (lead: LeadShown) => {
    const key = keyOfLead(lead);
    const found = groups.get(key) ?? { lead, actions: [] };
    groups.set(key, found);
    return found;
  };
  for (const action of actions) for (const lead of leadsOf(action).slice(0, 1)) group(lead).actions.push(action);
  for (const action of actions) for (const lead of leadsOf(action).slice(1)) group(lead);
  return [...groups].map(([key, { lead, actions: of }]) => ({ key, words: leadWords(lead), lead, actions: of }));
}
