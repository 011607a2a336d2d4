import { plainDate } from '../calendar/day.ts';
import type { Setting } from '../calendar/setting.ts';
import { idOfKey, personLabel } from '../chance/identifiers.ts';
import type { Seed } from '../chance/seed.ts';
import { heritage } from '../names/naming.ts';
import { inventedNhsNumber, inventedUpn } from '../people/numbers.ts';
import { ageStandings, eighteenth, growingUp } from '../people/standing.ts';
import type { Address, Alias, Ethnicity, Identity, Pronouns } from '../types/identity.ts';
import type { ConcernHeld, DatedFact, DatedRole, FactKind, Person } from '../types/person.ts';

/** A fact as a story tells it: since so many days ago, and until, where it has ended. */
interface ToldFact {
  readonly kind: FactKind;
  readonly value: string;
  readonly source: string;
  readonly since: number;
  readonly until?: number;
}

export interface ToldPerson {
  readonly key: string;
  readonly given: string;
  readonly family?: string;
  readonly knownAs?: string;
  readonly sex: 'female' | 'male' | 'notKnown';
  readonly pronouns?: Pronouns;
  /** Years and months today. */
  readonly age: readonly [years: number, months: number];
  readonly ageEstimated?: boolean;
  readonly heritage?: string;
  readonly ethnicity?: Ethnicity;
  readonly selfDescription?: string;
  readonly language?: string;
  readonly interpreter?: boolean;
  readonly disabilities?: readonly string[];
  readonly aliases?: readonly Alias[];
  readonly facts?: readonly ToldFact[];
  readonly addresses?: readonly Address[];
  /** False where the legal name is not known, only what people call them. */
  readonly legalNameKnown?: boolean;
}

function factsOf(told: readonly ToldFact[], setting: Setting): DatedFact[] {
  return told.map(({ kind, value, source, since, until }) => ({
    kind,
    value,
    source,
    from: setting.date(since),
    until: until === undefined ? null : setting.date(until),
  }));
}

function identityOf(
  seed: Seed,
  key: string,
  told: ToldPerson,
  born: string,
  minor: boolean,
  home: string | null,
): Identity {
  const from = heritage(told.heritage ?? 'english');
  const chance = seed.chanceForKey('told person', key);
  const family = told.family ?? '';
  return {
    legalName: told.legalNameKnown === false ? null : { given: told.given, family },
    knownAs: told.knownAs ?? told.given,
    aliases: told.aliases ?? [],
    birth: { on: born, precision: told.ageEstimated === true ? 'estimated' : 'exact' },
    sex: told.sex,
    pronouns: told.pronouns ?? (told.sex === 'female' ? 'she' : told.sex === 'male' ? 'he' : 'they'),
    ethnicity: told.ethnicity ?? (told.legalNameKnown === false ? 'NOBT' : from.ethnicity),
    selfDescription: told.selfDescription ?? null,
    language: told.language ?? from.languages[0] ?? 'English',
    interpreter: told.interpreter ?? false,
    disabilities: told.disabilities ?? (minor ? ['NONE'] : []),
    upn: minor ? inventedUpn(chance) : null,
    nhsNumber: minor ? inventedNhsNumber(chance) : null,
    addresses: told.addresses ?? [],
    householdId: home === null ? null : idOfKey(seed, 'household', home),
  };
}

export interface ToldAs {
  readonly story: string;
  readonly home: string | null;
  readonly as: 'child' | 'parentOrCarer' | 'communityMember' | 'personOfConcern';
  readonly concern?: ConcernHeld & { readonly since: number };
}

/** A person of a story. @throws RangeError for a person of concern who was under 18 when the record was made. */
export function toldPerson(
  seed: Seed,
  setting: Setting,
  told: ToldPerson,
  { story, home, as, concern }: ToldAs,
): Person {
  const key = `${story}/${told.key}`;
  const born = setting.bornAged(...told.age);
  const roles: DatedRole[] = [];
  if (as === 'child') roles.push(...growingUp(born));
  if (as === 'parentOrCarer' || as === 'communityMember') {
    roles.push({ role: as, from: setting.date(1095), until: null });
  }
  if (concern !== undefined) {
    const from = setting.date(concern.since);
    if (from < plainDate(eighteenth(born))) {
      throw new RangeError(`${key} was under 18: a child is never held as a person of concern (domain I5).`);
    }
    roles.push({ role: 'personOfConcern', from, until: null });
  }
  return {
    id: idOfKey(seed, 'person', key),
    label: personLabel(seed.chanceForKey('label', key)),
    roles,
    ageStandings: ageStandings(born),
    identity: identityOf(seed, key, told, born, as === 'child', home),
    facts: factsOf(told.facts ?? [], setting),
    concernHeld: concern === undefined ? null : withoutSince(concern),
    story,
  };
}

function withoutSince({ since: _since, ...held }: ConcernHeld & { readonly since: number }): ConcernHeld {
  return held;
}
