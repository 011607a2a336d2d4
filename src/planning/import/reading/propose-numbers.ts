import type { Flag, ProposedAction, ProposedPart } from '../proposal.ts';

/**
 * Proposes the numbers a paper does not print: of parts from their actions' codes or their order, of an action from the codes
 * before and after it. Printed numbers are never changed; a code that is spoken of and not there is flagged.
 */
export function proposeNumbers(
  parts: readonly ProposedPart[],
  actions: readonly ProposedAction[],
): { parts: ProposedPart[]; actions: ProposedAction[]; flags: Flag[] } {
  const flags: Flag[] = [];
  const coded = actions.some(({ number }) => number?.includes('.'));
  const numbered = parts.map((part, nth) => {
    if (part.number !== null) return part;
    const first = actions
      .find(({ part: of, number }) => of === part.key && number?.includes('.'))
      ?.number?.split('.')[0];
    const before = parts
      .slice(0, nth)
      .filter(({ parent, kind }) => parent === part.parent && kind === part.kind).length;
    if (first !== undefined)
      flags.push({
        on: part.key,
        at: part.at,
        code: 'number-not-printed',
        why: 'Its number is not printed: taken from the codes of its actions.',
      });
    return { ...part, numberProposed: first ?? String(before + 1) };
  });
  const proposed = actions.map((action, nth) => {
    if (action.number !== null) return action;
    const mine = numbered.find(({ key }) => key === action.part);
    const between = codeBetween(actions[nth - 1]?.number ?? null, actions[nth + 1]?.number ?? null);
    const printed = actions.some(({ number }) => number !== null);
    if (printed)
      flags.push({
        on: action.key,
        at: action.at,
        code: 'no-code',
        why:
          between === null
            ? 'Others have a number and this has none.'
            : `Others have a code and this has none: ${between} stands between its neighbours.`,
      });
    const sibling = actions.slice(0, nth).filter(({ part }) => part === action.part).length + 1;
    const own = printed ? between : `${mine ? `${mine.number ?? mine.numberProposed}.` : ''}${sibling}`;
    return { ...action, numberProposed: own };
  });
  if (coded) flags.push(...missingCodes(numbered, actions));
  return { parts: numbered, actions: proposed, flags };
}

/** 1.3 between 1.2 and 1.4; null where nothing or more than one lies between. */
function codeBetween(before: string | null, after: string | null): string | null {
  const [head, tail] = split(before);
  const [headAfter, tailAfter] = split(after);
  return before !== null && after !== null && head === headAfter && tailAfter - tail === 2
    ? `${head}${tail + 1}`
    : null;
}

function split(code: string | null): [string, number] {
  const match = /^(.*?)(\d+)$/.exec(code ?? '');
  return [match?.[1] ?? '', Number(match?.[2] ?? Number.NaN)];
}

function missingCodes(parts: readonly ProposedPart[], actions: readonly ProposedAction[]): Flag[] {
  return parts.flatMap((part) => {
    const own = actions.filter(({ part: of }) => of === part.key);
    const tails = own.flatMap(({ number, numberProposed }) => [split(number ?? numberProposed)[1]]);
    const head = split(own.find(({ number }) => number !== null)?.number ?? null)[0];
    if (head === '' || tails.length === 0) return [];
    const gone = Array.from({ length: Math.max(...tails) }, (_, nth) => nth + 1).filter(
      (tail) => !tails.includes(tail),
    );
    return gone.map((tail): Flag => {
      const code = `${head}${tail}`;
      const named = actions
        .filter(({ wording }) => wording.includes(code))
        .map(({ number }) => number ?? 'one without a code');
      const spoken =
        named.length > 0 ? ` ${named.join(' and ')} ${named.length === 1 ? 'speaks' : 'speak'} of it.` : '';
      return {
        on: part.key,
        at: part.at,
        code: 'missing',
        why: `${code} is not in the paper.${spoken} It is not made up.`,
      };
    });
  });
}
