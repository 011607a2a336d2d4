import type { Feature } from '../kernel/http/feature.ts';
import { routes } from './routes.ts';
import './tables.ts';

export const subjects: Feature = {
  name: 'subjects',
  routes,
  navigation: [{ text: 'People and places', href: '/subjects', for: () => true }],
};
