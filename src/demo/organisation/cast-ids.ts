import { idOfNamed } from '../chance/identifiers.ts';
import type { Seed } from '../chance/seed.ts';
import type { Id } from '../types/subject.ts';
import { agencyId } from './agencies.ts';
import { type CastKey, castMember } from './cast.ts';
import { agencyOfTeam } from './teams.ts';

/** The id of a named member of staff. */
export const staffId = (seed: Seed, key: CastKey): Id => idOfNamed(seed, 'staff', key);

/** The agency a named member of staff works for. */
export const agencyOfCast = (seed: Seed, key: CastKey): Id => agencyId(seed, agencyOfTeam(castMember(key).team));
