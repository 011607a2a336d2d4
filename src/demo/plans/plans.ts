import { businessPlan, workplan } from './board-plans.ts';
import { childsPlan, placesPlan } from './case-plans.ts';
import { strategy } from './strategy.ts';
import type { ToldPlan } from './told.ts';

/** The plans of the demonstration, those that others serve first. */
export const PLANS: readonly ToldPlan[] = [strategy, businessPlan, workplan, childsPlan, placesPlan];
