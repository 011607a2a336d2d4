import { z } from 'zod';
import { anyoneSignedIn } from '../kernel/access/policy.ts';
import type { Feature } from '../kernel/http/feature.ts';
import { page } from '../kernel/http/reply.ts';
import { route } from '../kernel/http/route.ts';
import type { WorkGroup } from '../kernel/http/work-item.ts';
import { homePage } from './home-page.tsx';

/** The home page, gathered from what each room says is a person's own work. */
export function yourWork(rooms: readonly Feature[]): Feature {
  return {
    name: 'your work',
    navigation: [{ text: 'Your work', href: '/', for: () => true }],
    routes: [
      route({
        name: 'work.mine',
        method: 'GET',
        path: '/',
        policy: anyoneSignedIn,
        audit: 'looked at their work',
        query: z.object({ hat: z.string().max(100).optional() }),
        async handle(ctx, { query }) {
          const groups: WorkGroup[] = [];
          // One after another: they share the request's one connection.
          for (const room of rooms) if (room.work) groups.push(await room.work(ctx));
          ctx.note({ detail: { items: groups.reduce((sum, group) => sum + group.items.length, 0) } });
          return page(homePage({ rooms: groups, hat: query.hat ?? null, name: ctx.actor.name }));
        },
      }),
    ],
  };
}
