import type { Proposal, ProposedAction } from '../../src/planning/import/index.ts';
import { wording } from './digest.ts';

/** What somebody who read a paper says of one action in it. `theme` counts from 1; `due` is from and by. */
export interface ExpectedAction {
  readonly number: string | null;
  readonly theme: number;
  readonly wording: string;
  readonly leads: readonly string[];
  readonly supporters: readonly string[];
  readonly due: readonly string[] | null;
  readonly when: string;
  readonly claim: string | null;
  readonly impacts: readonly string[];
  readonly notes: readonly { readonly heading: string; readonly text: string }[];
}

/** What somebody who read a paper says of it. */
export interface ExpectedPlan {
  readonly title: string;
  readonly kind: string;
  readonly years: { readonly from: number; readonly to: number };
  readonly legend: Readonly<Record<string, string>>;
  readonly themes: readonly { readonly number: string | null; readonly wording: string }[];
  readonly prose: readonly string[];
  readonly actions: readonly ExpectedAction[];
}

/**
 * Each thing a person would have to put right before a proposal says what its paper says, in words: every value of an action,
 * theme or line that differs is one, and so is every one that is missing or too many.
 */
export function correctionsNeeded(proposal: Proposal, expected: ExpectedPlan): string[] {
  const themeOf = (key: string | null): number => proposal.parts.findIndex((part) => part.key === key) + 1;
  const themes = proposal.parts.map((part) => ({
    number: part.number,
    wording: wording(part.wording),
    kind: part.kind,
  }));
  return [
    ...differing('plan', whole(expected), whole(proposal)),
    ...inOrder('theme', expected.themes, themes),
    ...inOrder('line', expected.prose.map(line), proposal.prose.map(({ text }) => text).map(line)),
    ...inOrder('left over', [], proposal.leftovers.map(({ text }) => text).map(line)),
    ...inOrder(
      'action',
      expected.actions.map(expectedValues),
      proposal.actions.map((action) => values(action, themeOf(action.part))),
    ),
  ];
}

const line = (text: string): Values => ({ wording: wording(text) });

type Values = Readonly<Record<string, unknown>>;

const whole = ({
  title,
  kind,
  years,
  legend,
}: Pick<ExpectedPlan | Proposal, 'title' | 'kind' | 'years' | 'legend'>): Values => ({
  title,
  kind,
  years,
  legend: Object.entries(legend).toSorted(),
});

const expectedValues = (action: ExpectedAction): Values => ({
  ...action,
  wording: wording(action.wording),
  notes: sorted(action.notes),
});

const values = (action: ProposedAction, theme: number): Values => ({
  number: action.number,
  theme,
  wording: wording(action.wording),
  leads: action.leads.map(({ said }) => said),
  supporters: action.supporters.map(({ said }) => said),
  due: action.due?.by == null ? null : [action.due.from, action.due.by],
  when: action.due?.said ?? '',
  claim: action.status?.claim ?? null,
  impacts: action.impacts,
  notes: sorted(action.notes),
});

const sorted = (notes: ExpectedAction['notes']): string[] =>
  notes.map(({ heading, text }) => `${heading}: ${text}`).sort();

/** Those of one wording are compared; one that is in the paper and not in the proposal is missing, and the other way round. */
function inOrder(what: string, expected: readonly Values[], found: readonly Values[]): string[] {
  const left = [...found];
  const paired = expected.map((one) => {
    const at = left.findIndex((other) => other.wording === one.wording);
    return [one, at < 0 ? undefined : left.splice(at, 1)[0]] as const;
  });
  const order = paired.flatMap(([, other]) => (other === undefined ? [] : [found.indexOf(other)]));
  return [
    ...paired.flatMap(([one, other]) =>
      other === undefined ? [`${what} missing: ${one.wording}`] : differing(`${what} “${one.wording}”`, one, other),
    ),
    ...left.map((other) => `${what} too many: ${other.wording}`),
    ...order.flatMap((at, nth) =>
      nth > 0 && at < (order[nth - 1] ?? 0) ? [`${what} out of order: ${found[at]?.wording}`] : [],
    ),
  ];
}

const differing = (what: string, one: Values, other: Values): string[] =>
  Object.entries(one).flatMap(([name, value]) => {
    const [want, have] = [JSON.stringify(value), JSON.stringify(other[name])];
    return want === have ? [] : [`${what}, ${name}: ${have} should be ${want}`];
  });
