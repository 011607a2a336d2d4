import type { Actor } from '../../kernel/access/actor.ts';
import type { Format } from './format.ts';

/** Why someone may not bring a file of this format in, in words for them; null when they may. */
export function whyNotImport(actor: Pick<Actor, 'roles' | 'classes' | 'name'>, format: Format): string | null {
  if (!actor.roles.has('importer')) return `${actor.name} is not an importer. An administrator gives that role.`;
  if (format.writes === 'open' || actor.classes['3'].includes(format.writes)) return null;
  const what = { child: 'children', concern: 'concerns' }[format.writes];
  return `${actor.name} may not see ${what}, so cannot bring them in.`;
}
