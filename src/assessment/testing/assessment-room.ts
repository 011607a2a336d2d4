import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../../../test/support/house.ts';
import { worldBuilder } from '../../../test/support/world.ts';

/** Two screeners, a manager and a teacher who sees the child in outline, each signed in. */
export interface AssessmentRoom {
  fresh: FreshDatabase;
  house: TestHouse;
  ash: Session;
  bo: Session;
  manager: Session;
  teacher: Session;
  child: { id: string; scope: string };
  /** Every answer there is, in the order they were given. */
  rows(): Promise<AnswerKept[]>;
  /** Begins the harm matrix about the child; returns its address. */
  begin(session: Session): Promise<string>;
  close(): Promise<void>;
}

interface AnswerKept {
  id: string;
  item: string;
  state: string;
  value: { is?: string; text?: string } | null;
  replaces: string[];
}

export async function openAssessmentRoom(): Promise<AssessmentRoom> {
  const fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Council');
  const screener = await world.account(council, 'Ash Reed', ['screener'], 'SW1');
  const second = await world.account(council, 'Bo Lane', ['screener'], 'SW2');
  const hub = await world.account(council, 'Cam Hill', ['hub_manager'], 'SW3');
  const lead = await world.account(council, 'Lee Marsh', ['school_lead']);
  const child = await world.child('Amina', 'Yusuf');
  await world.grant(lead, child.scope, 2, true);
  const house = await openHouse(fresh);
  return {
    fresh,
    house,
    child,
    ash: await house.session(screener),
    bo: await house.session(second),
    manager: await house.session(hub),
    teacher: await house.session(lead),
    rows: () =>
      fresh.arrange<AnswerKept>('select id, item, state, value, replaces from answer order by answered_at, id'),
    async begin(session) {
      const form = await session.ask('GET', `/assessments/new?subject=${child.id}`);
      const instrument =
        /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*Exploitation harm matrix/.exec(form.body)?.[1] ?? '';
      const begun = await session.ask('POST', `/assessments/new?subject=${child.id}`, { instrument });
      if (begun.status !== 303) throw new Error(`Beginning the matrix answered ${begun.status}`);
      return String(begun.headers.location);
    },
    async close() {
      await house.close();
      await fresh.drop();
    },
  };
}

/** What a form over a section holds now, as hidden boxes: the ids of the answers shown. */
export async function shown(session: Session, address: string): Promise<Record<string, string>> {
  const { body } = await session.ask('GET', address);
  return Object.fromEntries(
    [...body.matchAll(/name="(was-[a-z_]+)" value(?:="([^"]*)")?/g)].map(([, name, ids]) => [name, ids ?? '']),
  );
}

/** What is decided at the end of a matrix, as its form sends it. */
export const decision = () => ({
  'level-harm_experienced': 'suspected',
  'narrative-harm_experienced': 'Cars wait for her',
  'evidence-harm_experienced': 'Two teachers saw them',
  'confidence-harm_experienced': 'medium',
  'change-harm_experienced': 'If she says who they are',
  'review-harm_experienced-day': '13',
  'review-harm_experienced-month': '4',
  'review-harm_experienced-year': '2026',
  'level-further_harm': 'significant',
  'narrative-further_harm': 'It happens weekly',
  'evidence-further_harm': 'School log',
  'confidence-further_harm': 'high',
  'change-further_harm': 'If the cars stop coming',
  'review-further_harm-day': '13',
  'review-further_harm-month': '4',
  'review-further_harm-year': '2026',
});
