import { AxeBuilder } from '@axe-core/playwright';
import type { CDPSession, Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const runScripts = (session: CDPSession, run: boolean) =>
  session.send('Emulation.setScriptExecutionDisabled', { value: !run });

/** What axe finds wrong with a page, one line a node. Nothing, when all is well. */
export async function axeFaults(page: Page, scripted: boolean): Promise<string[]> {
  // Where the page's scripts are off, axe's own may run for a moment: those of the page were passed over when it was read.
  const session = scripted ? null : await page.context().newCDPSession(page);
  if (session) {
    await runScripts(session, false);
    await runScripts(session, true);
  }
  // The pages hold no frames, so axe needs no page of its own to gather from them; what passes is not written out.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode(true)
    .analyze();
  if (session) {
    await runScripts(session, false);
    await session.detach();
  }
  return violations.flatMap((found) =>
    found.nodes.map((node) => `${found.id}: ${found.help} – ${node.html.slice(0, 200)}`),
  );
}
