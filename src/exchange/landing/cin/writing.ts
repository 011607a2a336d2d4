import type { ActingCtx } from '../../../kernel/access/act-as.ts';

/** Whoever lands a child: an importer, or a person who decided on a held row. */
export type Writing = Pick<ActingCtx, 'tx' | 'actor' | 'now' | 'newId' | 'newBytes' | 'because' | 'saw'>;
