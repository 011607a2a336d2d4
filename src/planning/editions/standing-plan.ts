import type { Claim, DuePrecision, LeadKind, LeadPart, PartKind } from '../tables.ts';

/** A plan as it stands in Kith, as far as a document says such things: what a newer edition is held against. */
export interface StandingPlan {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly scopeId: string;
  readonly scopeClass: string;
  readonly legend: Readonly<Partial<Record<string, string>>>;
  readonly prose: readonly { readonly text: string }[];
  readonly parts: readonly StandingPart[];
  readonly actions: readonly StandingAction[];
  readonly reports: readonly { readonly id: string; readonly title: string; readonly dueMonth: string }[];
}

export interface StandingPart {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: PartKind;
  readonly number: string | null;
  readonly numberProposed: string | null;
  readonly wording: string;
  readonly sort: number;
  readonly impacts: readonly StandingImpact[];
  readonly notes: readonly StandingNote[];
}

export interface StandingAction {
  readonly id: string;
  readonly partId: string | null;
  readonly number: string | null;
  readonly numberProposed: string | null;
  readonly wording: string;
  readonly due: {
    readonly from: string | null;
    readonly by: string | null;
    readonly precision: DuePrecision | null;
    readonly said: string | null;
  };
  readonly parties: readonly StandingParty[];
  readonly accountableLeadId: string;
  /** A person has confirmed who answers for it. */
  readonly confirmed: boolean;
  readonly claim: Claim;
  readonly sort: number;
  readonly impacts: readonly StandingImpact[];
  readonly notes: readonly StandingNote[];
}

export interface StandingParty {
  readonly id: string;
  readonly part: LeadPart;
  readonly said: string;
  readonly kind: LeadKind;
}

export interface StandingImpact {
  readonly id: string;
  readonly wording: string;
}

export interface StandingNote {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}
