import type { World } from '../../support/world.ts';
import type { Telling } from './journey.ts';
import type { Colleague } from './people.ts';

/** A panel in the register, with those who sit on it and whoever does not. */
export interface Hired {
  fresh: Telling['fresh'];
  world: World;
  people: Record<'chair' | 'carol' | 'nell' | 'noor' | 'police' | 'youth' | 'worker' | 'outsider', Colleague>;
  /** The panel's id. */
  body: string;
}

/** Hires the people of a MARVE panel and puts it in the register, as its coordinator does by Kith's own forms. */
export async function panelOf({ fresh, hiring, session }: Telling, form: Record<string, string> = {}): Promise<Hired> {
  const council = await hiring.agency('Seldermouth Council', 'childrens_social_care');
  const force = await hiring.agency('Seldermouth Police', 'police');
  const hire = (name: string, role: string, agency = council) => hiring.colleague(name, agency, [role]);
  const people = {
    chair: await hire('Ruth Chair', 'panel_chair'),
    carol: await hire('Carol Ingle', 'business_support'),
    nell: await hire('Nell Notes', 'social_worker'),
    noor: await hire('Noor Notes', 'social_worker'),
    police: await hire('Joanne Police', 'police', force),
    youth: await hire('Kwabena Youth', 'youth_worker'),
    worker: await hire('Leila Worker', 'social_worker'),
    outsider: await hiring.colleague('Otto Outsider', council, []),
  };
  const coordinator = await session(people.carol);
  const sent = async (url: string, fields: Record<string, string>): Promise<string> => {
    const answer = await coordinator.ask('POST', url, fields);
    if (answer.status !== 303) throw new Error(`${url} answered ${answer.status}: ${answer.body.slice(0, 3000)}`);
    return String(answer.headers.location);
  };
  const at = await sent('/bodies/new', {
    name: 'MARVE panel',
    kind: 'exploitation_panel',
    about: 'Looks at harm outside the home and agrees what adults will do.',
    places: 'yes',
    every: 'fortnight',
    standing: 'Themes and trends',
    withoutNames: 'no',
    quorum: '2',
    representative: 'Leila Worker',
    deputy: 'Kwabena Youth',
    workplan: '',
    ...form,
  });
  for (const [who, part] of [
    ['Ruth Chair', 'chair'],
    ['Nell Notes', 'note_taker'],
    ['Noor Notes', 'note_taker'],
    ['Joanne Police', 'member'],
    ['Kwabena Youth', 'member'],
    ['Leila Worker', 'member'],
  ] as const)
    await sent(`${at}/members/new`, { who, part, deputy: '', 'from-day': '1', 'from-month': '2', 'from-year': '2026' });
  return { fresh, world: hiring.world, people, body: at.split('/')[2] ?? '' };
}
