import type { Session, TestHouse } from '../../../../test/support/house.ts';
import { type Paper, readPaper } from '../../../documents/index.ts';
import { sendForm } from '../../../exchange/pages/testing/send-form.ts';
import { type Proposal, readAsPlan } from '../../import/index.ts';

export const ENDINGS = ['docx', 'xlsx', 'csv'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Where somebody who runs plans sits. */
export interface Desk {
  house: TestHouse;
  session: Session;
}

/** Brings a paper in as business support does, and lands it; gives back the plan’s address. */
export async function landed({ house, session }: Desk, name: string, content: string | Buffer): Promise<string> {
  const staged = await sendForm(house, session, '/plans/import/new', {}, { name, content });
  const accepted = await session.ask('POST', `${staged.location}/accept`);
  return String(accepted.headers.location);
}

/** The plan as it goes out, read back. */
export async function exported({ session }: Desk, plan: string, ending: Ending): Promise<Paper> {
  const answer = await session.ask('GET', `${plan}/export.${ending}`);
  return readPaper(answer.bytes, `plan.${ending}`);
}

/** What an edition of a plan says, as far as two editions are compared by it: nothing of where on the page it stood. */
export function saidIn(paper: Paper) {
  const { title, parts, actions, legend } = readAsPlan(paper).proposal;
  const wordings = new Map(parts.map(({ key, wording }) => [key, squeezed(wording)]));
  const at = (key: string | null) => (key === null ? null : (wordings.get(key) ?? null));
  return {
    title,
    legend,
    parts: parts.map((part) => ({
      number: numberOf(part),
      wording: squeezed(part.wording),
      kind: part.kind,
      within: at(part.parent),
      impacts: part.impacts.map(squeezed),
      notes: [...part.notes.map(({ heading, text }) => `${heading}: ${text}`), ...part.prose].map(squeezed),
    })),
    actions: actions.map((action) => ({
      number: numberOf(action),
      wording: squeezed(action.wording),
      part: at(action.part),
      leads: action.leads.map(({ said }) => squeezed(said)),
      supporters: action.supporters.map(({ said }) => squeezed(said)),
      due: action.due && [action.due.from, action.due.by, action.due.by === null ? action.due.said : null],
      impacts: action.impacts.map(squeezed),
      notes: action.notes.map(({ heading, text }) => squeezed(`${heading}: ${text}`)),
    })),
  };
}

type Numbered = Pick<Proposal['actions'][number], 'number' | 'numberProposed'>;
const numberOf = ({ number, numberProposed }: Numbered): string | null => number ?? numberProposed;
const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
