import type { CastKey } from '../organisation/cast.ts';
import type { FlagKind, Restriction } from '../types/caution.ts';
import type { Teller, Who } from './teller.ts';

export interface ToldFlag {
  readonly kind: FlagKind;
  readonly reason: string;
  readonly source: string;
  readonly by: CastKey;
  readonly ago: number;
  /** Days until it is looked at again; a flag past its review is overdue. */
  readonly reviewIn: number;
  readonly endedAgo?: number;
}

/** A flag for at most a year beyond its review (domain §2.9: never permanent). */
export function tellFlag(t: Teller, who: Who, told: ToldFlag): void {
  t.book.flags.push({
    id: t.nextId('flag'),
    subject: t.who(who),
    kind: told.kind,
    reason: told.reason,
    source: told.source,
    addedBy: t.staff(told.by),
    from: t.setting.date(told.ago),
    reviewOn: t.setting.date(-told.reviewIn),
    expiresOn: t.setting.date(-told.reviewIn - 90),
    endedOn: told.endedAgo === undefined ? null : t.setting.date(told.endedAgo),
  });
}

export interface ToldWarning {
  readonly text: string;
  readonly by: CastKey;
  readonly approvedBy: CastKey;
  readonly ago: number;
  readonly reviewIn: number;
  /** Days ago the person was told; or why they have not been. */
  readonly told: number | string;
}

export function tellWarning(t: Teller, who: Who, told: ToldWarning): void {
  const disclosed = typeof told.told === 'number';
  t.book.warningNotes.push({
    id: t.nextId('warning note'),
    subject: t.who(who),
    text: told.text,
    disclosed,
    disclosedOn: typeof told.told === 'number' ? t.setting.date(told.told) : null,
    whyNotDisclosed: typeof told.told === 'string' ? told.told : null,
    addedBy: t.staff(told.by),
    approvedBy: t.staff(told.approvedBy),
    from: t.setting.date(told.ago),
    reviewOn: t.setting.date(-told.reviewIn),
    endedOn: null,
  });
}

export interface ToldRestriction {
  readonly manner: Restriction['manner'];
  readonly reason: string;
  readonly authorisedBy: readonly [CastKey, CastKey];
  readonly custodian: CastKey;
  readonly sight: readonly [CastKey, CastKey, ...CastKey[]];
  readonly ago: number;
  readonly reviewIn: number;
}

export function tellRestriction(t: Teller, who: string, told: ToldRestriction): void {
  t.book.restrictions.push({
    id: t.nextId('restriction'),
    personId: t.who(who).id,
    manner: told.manner,
    reason: told.reason,
    authorisedBy: told.authorisedBy.map((key) => t.staff(key)),
    custodianId: t.staff(told.custodian),
    sight: told.sight.map((key) => t.staff(key)),
    from: t.setting.date(told.ago),
    reviewOn: t.setting.date(-told.reviewIn),
  });
}

/** Family a member of staff has declared (domain I26). */
export function tellDeclared(t: Teller, by: CastKey, who: string, relation: string, ago: number): void {
  t.book.declaredRelations.push({
    id: t.nextId('declared relation'),
    staffId: t.staff(by),
    personId: t.who(who).id,
    relation,
    declaredOn: t.setting.date(ago),
  });
}
