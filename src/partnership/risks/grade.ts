/** How likely and how grave, each from 1 to 5 (domain §6.5). Of a risk to the partnership, never of a child. */
export interface Score {
  likelihood: number;
  impact: number;
}

export type Grade = 'low' | 'moderate' | 'high' | 'severe';

/** What each number is called, so that two people who choose 3 mean the same. */
export const likelihoodWords = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'] as const;
export const impactWords = ['Slight', 'Minor', 'Moderate', 'Major', 'Severe'] as const;

export const gradeWords: Record<Grade, string> = {
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
  severe: 'Severe',
};

/** The grade of a cell of the grid: likelihood by impact, 1 to 4 low, 5 to 9 moderate, 10 to 14 high, 15 to 25 severe. */
export function gradeOf({ likelihood, impact }: Score): Grade {
  const product = likelihood * impact;
  return product >= 15 ? 'severe' : product >= 10 ? 'high' : product >= 5 ? 'moderate' : 'low';
}

export type Movement = 'new' | 'up' | 'down' | 'same';

export const movementWords: Record<Movement, string> = {
  new: 'New',
  up: '↑ Up',
  down: '↓ Down',
  same: '→ Same',
};

/** Which way it moved since it was last scored, by likelihood times impact; `before` is null the first time. */
export function movementOf(now: Score, before: Score | null): Movement {
  if (!before) return 'new';
  const change = now.likelihood * now.impact - before.likelihood * before.impact;
  return change > 0 ? 'up' : change < 0 ? 'down' : 'same';
}
