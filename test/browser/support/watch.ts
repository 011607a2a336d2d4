import type { Page, Request, Response } from 'playwright-core';

/** What must never be seen or asked for while somebody reads Kith. */
export interface Watched {
  origin: string;
  /** Words that may be in no address: names of people. A search box's own `q` is what its reader typed. */
  names: readonly string[];
  /** Words that may be nowhere on a page of this reader's, nor in its title. */
  hidden: string[];
}

/**
 * Notes every fault of a page as it is used: a request to another origin, a breach of the content security policy, an
 * error of a script, a missing asset, an answer that may be kept by a cache, a server fault, a name in an address.
 */
export function watch(page: Page, watched: Watched, faults: string[]): void {
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== watched.origin) faults.push(`asked another origin: ${url.href}`);
  });
  page.on('response', (response) => faults.push(...faultsOfAnswer(response, watched)));
  page.on('pageerror', (error) => faults.push(`script failed on ${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // A page answered with "mend this" or "not there" is logged by the browser, and judged by the journey.
    if (message.text().startsWith('Failed to load resource') && message.location().url === page.url()) return;
    if (['error', 'warning'].includes(message.type())) faults.push(`console, ${page.url()}: ${message.text()}`);
  });
}

const isPage = (request: Request): boolean => request.resourceType() === 'document';

function faultsOfAnswer(response: Response, watched: Watched): string[] {
  const url = new URL(response.url());
  const where = `${response.request().method()} ${url.pathname}`;
  const headers = response.headers();
  const faults: string[] = [];
  if (response.status() >= 500) faults.push(`${where} answered ${response.status()}`);
  if (!isPage(response.request()) && response.status() >= 400) faults.push(`${where} answered ${response.status()}`);
  if (!url.pathname.startsWith('/assets/')) {
    if (headers['cache-control'] !== 'no-store') faults.push(`${where} may be kept: ${headers['cache-control']}`);
    const policy = headers['content-security-policy'] ?? '';
    if (!policy.includes("default-src 'none'") || policy.includes('unsafe'))
      faults.push(`${where} has a weak policy: ${policy}`);
  }
  url.searchParams.delete('q');
  const address = decodeURIComponent(url.pathname + url.search).toLowerCase();
  for (const name of watched.names)
    if (address.includes(name.toLowerCase())) faults.push(`${where} has the name ${name} in its address`);
  return faults;
}
