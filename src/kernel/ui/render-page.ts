import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole HTML document as text, from a `Page`. */
export const renderPage = (page: VNode): string => `<!DOCTYPE html>${renderToString(page)}`;
