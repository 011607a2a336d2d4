import type { Ctx } from '../../kernel/http/context.ts';
import { addAlias } from '../aliases/aliases.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { writeTokens } from '../search/write-tokens.ts';
import type { IdentityChange } from './identity-form.ts';
import type { Identity } from './load-identity.ts';

const fullName = (identity: Pick<Identity, 'givenNames' | 'familyName'>): string =>
  [identity.givenNames, identity.familyName].filter(Boolean).join(' ');

/**
 * Changes who somebody is said to be, with the reason; PostgreSQL keeps how it was. Names they had before stay as names
 * that find them.
 */
export async function saveIdentity(
  ctx: Ctx,
  subject: SubjectShown,
  before: Identity & { id: string },
  change: IdentityChange,
): Promise<void> {
  const { identity, why } = change;
  await ctx.because(why);
  await ctx.tx
    .updateTable('person_identity')
    .set({
      given_names: identity.givenNames,
      family_name: identity.familyName,
      known_as: identity.knownAs,
      birth_date: identity.birthDate,
      birth_date_estimated: identity.birthDateEstimated,
      sex: identity.sex,
      address: identity.address,
      address_is_safe_address: identity.addressIsSafeAddress,
      upn: identity.upn,
      nhs_number: identity.nhsNumber,
    })
    .where('id', '=', before.id)
    .execute();
  const scope = { scope_id: subject.scopeId, scope_class: subject.scopeClass };
  const names = [identity.givenNames, identity.familyName, identity.knownAs].filter(Boolean).join(' ');
  await writeTokens(ctx, 'name_token', subject.id, names, scope);
  const [was, is] = [fullName(before), fullName(identity)];
  if (was && was !== is) await addAlias(ctx, subject, { name: was, kind: change.namesWere, howKnown: 'from_a_record' });
}
