import type { Claim, ColumnHolds, DuePrecision, LeadKind, PartKind } from '../tables.ts';

/** What a column may be said to hold, in the order in which it is offered (`ColumnHolds` says what each is). */
export const HOLDS = [
  'action',
  'number',
  'part',
  'part_number',
  'leads',
  'supporters',
  'due',
  'impact',
  'outcome',
  'strand',
  'resources',
  'oversight',
  'status',
  'update',
  'note',
  'nothing',
] as const satisfies readonly ColumnHolds[];
export type Holds = ColumnHolds;

/** What a column holds, in words for a person. */
export const SAY_HOLDS: Readonly<Record<Holds, string>> = {
  number: 'its number',
  part_number: 'the number of what it belongs to',
  part: 'the theme, objective or goal it belongs to',
  action: 'the action',
  leads: 'who leads',
  supporters: 'who supports',
  due: 'when it is due',
  impact: 'the impact',
  outcome: 'the outcome',
  strand: 'its strand',
  resources: 'resources',
  oversight: 'governance oversight',
  status: 'its status',
  update: 'what was last said of it',
  note: 'kept under its heading',
  nothing: 'not read',
};

export interface ColumnMapping {
  /** As printed, its pieces joined by a space; empty where none is printed. */
  readonly heading: string;
  readonly holds: Holds;
  /** Why Kith thinks so. */
  readonly why: string;
  /** False where its heading did not say: a person should look. */
  readonly sure: boolean;
}

/** How one table of the paper is read. A person may change any of it. */
export interface TableMapping {
  /** Which of the paper's tables, counted from 0. */
  readonly table: number;
  readonly at: string;
  /** `apart`: no part of the plan; another room reads it. */
  readonly use: 'rows' | 'legend' | 'prose' | 'apart';
  /** How many of its first rows are headings, titles above them among them. */
  readonly headingRows: number;
  /** Lone words above its headings: what its rows belong to. */
  readonly section: string | null;
  readonly columns: readonly ColumnMapping[];
}

export type PlanKindCode = 'strategy' | 'business_plan' | 'workplan' | 'improvement';

/** Something that was garbled or inferred, where, and why: never guessed silently. */
export interface Flag {
  /** A key of the proposal (`t2r5`, `part:3`) or `plan`. */
  readonly on: string;
  /** Where in the paper. */
  readonly at: string | null;
  readonly code: string;
  readonly why: string;
}

/** A lead or a supporter as the paper says it, with what it seems to be. */
export interface SaidParty {
  readonly said: string;
  /** The agency in the brackets after it. */
  readonly agency: string | null;
  readonly kind: LeadKind;
}

/** Civil dates, `2022-03-01`. All null where the words name no date. */
export interface SaidDue {
  readonly said: string;
  readonly from: string | null;
  readonly by: string | null;
  readonly precision: DuePrecision | null;
}

/** A report that an action asks for. */
export interface ProposedReport {
  /** Its words whole, and its name alone. */
  readonly said: string;
  readonly title: string;
  readonly leads: readonly SaidParty[];
  readonly every: 'once' | 'quarter' | 'half_year' | 'year';
  readonly due: readonly ReportMonth[];
}

export interface ReportMonth {
  /** First of the month, `2021-06-01`; null where no month is printed. */
  readonly month: string | null;
  /** The year is not printed. */
  readonly yearInferred: boolean;
  /** The year it reports on, as printed: "20/21". */
  readonly covers: string | null;
}

export interface ProposedNote {
  readonly heading: string;
  readonly text: string;
}

export interface ProposedPart {
  readonly key: string;
  readonly at: string;
  readonly parent: string | null;
  readonly kind: PartKind;
  readonly number: string | null;
  readonly numberProposed: string | null;
  readonly wording: string;
  readonly impacts: readonly string[];
  readonly notes: readonly ProposedNote[];
  /** Lines of prose that stand under it. */
  readonly prose: readonly string[];
}

export interface ProposedAction {
  readonly key: string;
  readonly at: string;
  readonly part: string | null;
  readonly number: string | null;
  readonly numberProposed: string | null;
  readonly wording: string;
  readonly leads: readonly SaidParty[];
  readonly supporters: readonly SaidParty[];
  readonly due: SaidDue | null;
  readonly impacts: readonly string[];
  readonly notes: readonly ProposedNote[];
  readonly reports: readonly ProposedReport[];
  /** The status as printed, and the claim it seems to be. */
  readonly status: { readonly said: string; readonly claim: Claim | null } | null;
}

export interface ProposedProse {
  readonly at: 'before' | 'between' | 'after';
  readonly text: string;
}

/** Words that found no place, kept with where they stand and why. */
export interface Leftover {
  readonly at: string;
  readonly text: string;
  readonly why: string;
}

/** A plan as Kith read it from a paper: every word of the paper is somewhere in it. */
export interface Proposal {
  readonly kind: PlanKindCode;
  readonly title: string;
  /** "DRAFT", where the paper says so of itself. */
  readonly edition: string | null;
  /** The years in its title. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** The month it says it was presented. */
  readonly presented: { readonly on: string; readonly precision: 'day' | 'month' | 'year' } | null;
  readonly columns: readonly { readonly heading: string; readonly holds: Holds }[];
  readonly legend: Readonly<Partial<Record<'complete' | 'on_track' | 'at_risk' | 'overdue' | 'not_started', string>>>;
  readonly prose: readonly ProposedProse[];
  readonly parts: readonly ProposedPart[];
  readonly actions: readonly ProposedAction[];
  /** Rows of headings, repeats among them, as printed. */
  readonly headings: readonly { readonly at: string; readonly text: string }[];
  readonly leftovers: readonly Leftover[];
  readonly flags: readonly Flag[];
}
