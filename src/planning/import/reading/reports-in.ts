import type { ProposedReport, ReportMonth, SaidParty } from '../proposal.ts';
import { line } from './cell-look.ts';
import { firstOfMonth, monthNamed, yearOf } from './months.ts';
import { partyOf } from './party-look.ts';

const COVERS = /\b(\d{2}|20\d{2})\s?\/\s?(\d{2})\b/;
const EVERY: readonly (readonly [RegExp, ProposedReport['every']])[] = [
  [/\bquarter/i, 'quarter'],
  [/\b(half[- ]year|six[- ]month|biannual)/i, 'half_year'],
  [/\bannual|\byearly/i, 'year'],
];

/** The words before the list of reports, and the reports: "… to receive the following: Annual report (Somebody – June 2021) …". */
export interface ReportsIn {
  readonly leadIn: string;
  readonly reports: readonly ProposedReport[];
}

/**
 * Reports that an action lists after a colon, each a name and a bracket with who and when. Two at least, and each bracket
 * with a month or how often; otherwise the action lists none. When a report is due and the year it covers are two things
 * (domain §6.4); a month without its year takes the year in which the covered year ends, and says so.
 */
export function reportsIn(wording: string): ReportsIn | null {
  const colon = wording.indexOf(':');
  if (colon < 0) return null;
  const after = wording.slice(colon + 1);
  const reports: ProposedReport[] = [];
  for (const match of after.matchAll(/([^()]+)\(([^()]+)\)/g)) {
    const title = line(match[1] ?? '').replace(/^(and|[,;•*–-])\s+/i, '');
    const inside = line(match[2] ?? '');
    const report = reportOf(title, inside);
    if (report === null) return null;
    reports.push(report);
  }
  return reports.length < 2 ? null : { leadIn: line(wording.slice(0, colon + 1)), reports };
}

function reportOf(title: string, inside: string): ProposedReport | null {
  const cut = /\s[-–—]\s/.exec(inside);
  const who = cut === null ? '' : inside.slice(0, cut.index);
  const when = cut === null ? inside : inside.slice(cut.index + cut[0].length);
  const due = monthsOf(when);
  const often = EVERY.find(([pattern]) => pattern.test(when)) ?? EVERY.find(([pattern]) => pattern.test(title));
  if (due.length === 0 && !EVERY.some(([pattern]) => pattern.test(when))) return null;
  const leads = who
    .split(/\s*[,/]\s*/)
    .filter((part) => part !== '')
    .map(reporterOf);
  return { said: `${title} (${inside})`, title, leads, every: often?.[1] ?? 'once', due };
}

/** Who gives a report; a capital word alone, naming no body that Kith knows, is taken for a given name. */
function reporterOf(said: string): SaidParty {
  const party = partyOf(said);
  return party.kind === 'team' && /^\p{Lu}\p{Ll}+$/u.test(said) ? { ...party, kind: 'person' } : party;
}

function monthsOf(when: string): ReportMonth[] {
  const found = [...when.matchAll(/\b([A-Za-z]{3,9})\.?(?:\s+(20\d{2}))?/g)].filter(
    (match) => monthNamed(match[1] ?? '') !== null,
  );
  return found.map((match, nth) => {
    const until = found[nth + 1]?.index ?? when.length;
    const covers = COVERS.exec(when.slice(match.index + match[0].length, until));
    const year = match[2] !== undefined ? Number(match[2]) : covers === null ? null : yearOf(covers[2] ?? '');
    const month = monthNamed(match[1] ?? '');
    return {
      month: year === null || month === null ? null : firstOfMonth(year, month),
      yearInferred: match[2] === undefined,
      covers: covers?.[0] ?? null,
    };
  });
}
