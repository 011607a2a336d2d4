import type { CastKey } from '../organisation/cast.ts';
import { someHome } from '../people/address.ts';
import { areaOfCell } from '../town/areas.ts';
import type { LandmarkKey } from '../town/landmarks.ts';
import type { Address } from '../types/identity.ts';
import { tellSchool } from './tell-school.ts';
import type { Teller } from './teller.ts';
import type { ToldPerson } from './told-person.ts';

export interface ToldChild extends ToldPerson {
  readonly school?: LandmarkKey;
  /** Days ago they joined the school. */
  readonly schoolSince?: number;
}

interface ToldAdult extends ToldPerson {
  /** What they are to the children of the family. */
  readonly is:
    | 'mother'
    | 'father'
    | 'grandmother'
    | 'grandfather'
    | 'aunt'
    | 'uncle'
    | 'stepfather'
    | 'foster carer'
    | 'older sister';
}

export interface ToldFamily {
  readonly home: string;
  /** The family name of everyone who has no other. */
  readonly name: string;
  readonly heritage: string;
  /** The cell of the town they live in. */
  readonly near: readonly [column: number, row: number];
  readonly adults: readonly ToldAdult[];
  readonly children: readonly ToldChild[];
  /** Who wrote the family down, and how many days ago. */
  readonly by: CastKey;
  readonly ago: number;
  /** In place of the home they share. */
  readonly address?: Omit<Address, 'from' | 'until'>;
}

/** A household: who lives there, who is whose, and which school each child goes to. */
export function tellFamily(t: Teller, told: ToldFamily): void {
  const chance = t.seed.chanceForKey('home', `${t.story}/${told.home}`);
  const from = t.setting.date(chance.between(1200, 3600));
  const home = { ...someHome(chance, from, areaOfCell(...told.near).code), ...told.address };
  const inFamily = { family: told.name, heritage: told.heritage, addresses: [home] };
  for (const adult of told.adults) t.person({ ...inFamily, ...adult }, { home: told.home, as: 'parentOrCarer' });
  for (const child of told.children) {
    t.person({ ...inFamily, ...child }, { home: told.home, as: 'child' });
    tellSchool(t, child);
  }
  const said = {
    source: 'Family details, written at the first assessment',
    how: 'saidByFamily',
    confidence: 'high',
    by: told.by,
    ago: told.ago,
  } as const;
  for (const adult of told.adults) {
    const type = adult.is === 'mother' || adult.is === 'father' ? 'parentOf' : 'carerOf';
    for (const child of told.children) t.link(type, adult.key, child.key, 'supportive', said);
  }
  told.children.forEach((child, nth) => {
    for (const other of told.children.slice(nth + 1)) t.link('siblingOf', child.key, other.key, 'supportive', said);
  });
}
