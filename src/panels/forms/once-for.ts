import type { FormSeal } from '../../kernel/http/context.ts';

/** A once-only key for one of several forms of a page: made of the page's own and of the id of what the form is about. */
export const onceFor = (seal: FormSeal, id: string): string => seal.once.slice(0, 24) + id.slice(24);
