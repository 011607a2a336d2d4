import type { Ctx } from '../../kernel/http/context.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The subject a form was opened from: `?about=ID`. Null when it was opened from nowhere. */
export function aboutOf(ctx: Ctx): string | null {
  const about = ctx.url.searchParams.get('about');
  return about && UUID.test(about) ? about : null;
}

/** Where to go when a record is kept: back to the chronology it was begun from, or to the record itself. */
export const whereNext = (about: string | null, recordId: string): string =>
  about ? `/subjects/${about}/chronology?done=recorded` : `/records/${recordId}?done=recorded`;

/** The address of a form, with what it was opened from. */
export const formAddress = (path: string, about: string | null): string => (about ? `${path}?about=${about}` : path);
