import type { Feature } from '../kernel/http/feature.ts';
import { answeringRoutes } from './answering/routes.ts';
import { editorRoutes } from './editor/routes.ts';
import { endingRoutes } from './ending/routes.ts';
import { leadingRoutes } from './leading/routes.tsx';
import { listRoutes } from './list/routes.ts';
import { assessmentWork } from './list/work.ts';
import { newerRoutes } from './newer/routes.ts';
import { openingRoutes } from './opening/routes.ts';
import { togetherRoutes } from './together/routes.ts';
import './tables.ts';

export { sayAnswer } from './answering/say-answer.ts';
export { sayBeside } from './answering/say-beside.ts';
export { readSitting, showSitting, type WholeSitting } from './answering/show-sitting.ts';
export { noAnswerWords } from './definition/no-answer.ts';
export { readDefinition } from './definition/read-definition.ts';
export type { Band, Statement } from './definition/value.ts';
export { cameFromAssessment } from './leading/came-from.ts';
export type { LedTo } from './leading/load-led-to.ts';
export { sayLedTo } from './leading/say-led-to.ts';
export { mayBeginOfPartnership } from './opening/may-begin.ts';
export { shippedDefinition, shippedVersionId } from './shipped/shipped-ids.ts';
export { type BroughtAnswer, bringSitting } from './sitting/bring-sitting.ts';
export { stateTones, stateWords } from './sitting/words.ts';
export { bandsInOrder, besideTyped, overallFromBands, sayBands } from './standing/overall-from-bands.ts';

export type { SittingState } from './tables.ts';

const ASSESSES = [
  'screener',
  'hub_manager',
  'social_worker',
  'exploitation_lead',
  'youth_justice',
  'youth_worker',
  'health',
  'school_lead',
  'community_safety',
  'business_support',
  'panel_chair',
];

/** The one engine of questions: instruments as data, their sittings, and what a person decides on them. */
export const assessment: Feature = {
  name: 'assessment',
  routes: [
    ...listRoutes,
    ...openingRoutes,
    ...endingRoutes,
    ...newerRoutes,
    ...leadingRoutes,
    ...togetherRoutes,
    ...answeringRoutes,
    ...editorRoutes,
  ],
  work: assessmentWork,
  drafts: {
    answers: 'Answers of an assessment',
    decision: 'The decision on an assessment',
    'led-to': 'An action from an assessment',
    dissent: 'How you see it otherwise',
  },
  navigation: [
    { text: 'Assessments', href: '/assessments', for: (actor) => ASSESSES.some((hat) => actor.roles.has(hat)) },
    { text: 'Instruments', href: '/instruments', for: (actor) => actor.roles.has('administrator') },
  ],
};
