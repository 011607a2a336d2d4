/** The whole paper is refused, in one sentence fit for a page or a terminal; nothing of it may be used. */
export class PaperRefused extends Error {
  override readonly name = 'PaperRefused';
}
