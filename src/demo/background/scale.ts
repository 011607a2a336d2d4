/** How much of everything a borough of a given size holds beyond its stories, so that every size has the same shape. */
export interface Scale {
  /** Children and young adults in all. */
  readonly children: number;
  /** Those of them who belong to no story. */
  readonly background: number;
  readonly households: number;
  /** Beyond the named ones: */
  readonly socialWorkers: number;
  readonly youthWorkers: number;
  readonly schools: number;
  readonly contexts: number;
  readonly peerGroups: number;
  readonly adultsOfConcern: number;
  readonly contactSessions: number;
  /** Concerns waiting at the front door, besides the stories'. */
  readonly liveConcerns: number;
}

/** Of every ten children, six households: some with one child, some with two or three. */
export const CHILDREN_A_BLOCK = 10;
export const HOUSEHOLDS_A_BLOCK = 6;

export const OPEN_SHARE = 0.45;
const CHILDREN_A_WORKER = 18;
const NAMED_SOCIAL_WORKERS = 5;
const PUPILS_KNOWN_A_SCHOOL = 1200;
const NAMED_SCHOOLS = 6;

/**
 * @param children how many children and young adults in all
 * @param told how many of them belong to stories
 * @throws RangeError when there are fewer than the stories need
 */
export function scaleOf(children: number, told: number): Scale {
  if (!Number.isInteger(children) || children < told || children > 1_000_000) {
    throw new RangeError(`A borough has from ${told} (for its stories) to 1000000 children, not ${children}.`);
  }
  const background = children - told;
  const districts = Math.max(0, Math.floor(children / 120) - 1);
  return {
    children,
    background,
    households: Math.ceil(background / CHILDREN_A_BLOCK) * HOUSEHOLDS_A_BLOCK,
    socialWorkers: Math.max(0, Math.ceil((background * OPEN_SHARE) / CHILDREN_A_WORKER) - NAMED_SOCIAL_WORKERS),
    youthWorkers: districts,
    schools: Math.max(0, Math.ceil(background / PUPILS_KNOWN_A_SCHOOL) - NAMED_SCHOOLS),
    contexts: districts * 3,
    peerGroups: districts * 3,
    adultsOfConcern: districts * 4,
    contactSessions: Math.floor(children * 1.25),
    liveConcerns: Math.min(60, Math.ceil(background / 15)),
  };
}
