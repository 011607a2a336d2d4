import type { Feature } from '../kernel/http/feature.ts';
import { routes } from './routes.ts';
import './tables.ts';

/** Boards and panels, and their meetings. */
export const panels: Feature = { name: 'panels', routes };
