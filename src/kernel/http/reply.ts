import type { ComponentChildren } from 'preact';
import type { PageProps } from '../ui/index.ts';

/** A page's own words; the frame (header, navigation, footer) is put around it when it is sent. */
export type PageParts = Omit<PageProps, 'frame' | 'children'> & { body: ComponentChildren };

export interface Cookie {
  name: string;
  value: string;
  /** Seconds; 0 clears it; left out, it goes with the browser. */
  maxAge?: number;
}

/** What a handler answers with; one place turns it into bytes. */
export type Reply = (
  | { kind: 'page'; status: number; page: PageParts; data: unknown }
  | { kind: 'done'; to: string; data: unknown }
  | { kind: 'json'; status: number; data: unknown }
  | { kind: 'file'; name: string; type: string; body: AsyncIterable<string | Buffer> | string | Buffer }
  | { kind: 'missing' }
) & { cookies?: readonly Cookie[] };

/** A page, and the same facts for the API twin of its route. */
export const page = (parts: PageParts, data: unknown = null): Reply => ({
  kind: 'page',
  status: 200,
  page: parts,
  data,
});

/** The form again, with what needs mending (`parts.errors`); what was typed is still in it. */
export const mend = (parts: PageParts & { errors: NonNullable<PageParts['errors']> }): Reply => ({
  kind: 'page',
  status: 422,
  page: parts,
  data: { errors: parts.errors },
});

/** Done: on to `to` (POST, redirect, GET), or `data` for the API. */
export const done = (to: string, data: unknown = null): Reply => ({ kind: 'done', to, data });

/** Not there, or not for you: the same answer for both. */
export const missing: Reply = { kind: 'missing' };

/** Data and nothing else, for scripts of Kith's own pages. */
export const json = (data: unknown, status = 200): Reply => ({ kind: 'json', status, data });

/** A file to keep. Its name never holds a person's name. */
export const file = (name: string, type: string, body: AsyncIterable<string | Buffer> | string | Buffer): Reply => ({
  kind: 'file',
  name,
  type,
  body,
});
