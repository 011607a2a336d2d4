import { file } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { exports } from '../exporting/exports.ts';
import { writeExport } from '../exporting/write-export.ts';

/** Each export as a file, as the person who asks may see it: the same code as `kith export`. */
export const exportRoutes = exports.map((wanted) =>
  route({
    name: `export.${wanted.code}`,
    method: 'GET',
    path: `/export/${wanted.code}`,
    policy: wanted.policy,
    audit: `exported ${wanted.name.toLowerCase()}`,
    async handle(ctx) {
      const pieces: string[] = [];
      const { rows } = await writeExport(ctx, wanted, (piece) => void pieces.push(piece));
      ctx.note({ outcome: 'started', detail: { rows } });
      return file(`${wanted.code}.csv`, 'text/csv; charset=utf-8', pieces.join(''));
    },
  }),
);
